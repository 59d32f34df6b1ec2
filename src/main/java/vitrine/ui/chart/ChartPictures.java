package vitrine.ui.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vitrine.core.chart.ChartPainter;
import vitrine.core.chart.ChartRenderer;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.ui.common.UiThread;

/**
 * Paints charts on a page of its own, one after the other. Asked from any thread but the JavaFX
 * one; the toolkit must be running.
 */
public final class ChartPictures implements ChartPainter {
  private static final int WIDTH = 920;
  private static final int HEIGHT = 320;
  private static final double SHARPNESS = 2;
  private static final int PULSES = 12;
  private static final int LONGEST_SECONDS = 60;

  private final ChartRenderer renderer;
  private final UiThread thread;
  private final ObjectProperty<ChartStyle> style =
      new SimpleObjectProperty<>(new ChartStyle(false, Locale.ROOT));
  private @Nullable Page page;

  private record Page(Stage stage, ChartGrid grid, ChartView view) {}

  /** Paints what the renderer draws. */
  public ChartPictures(ChartRenderer renderer, UiThread thread) {
    this.renderer = renderer;
    this.thread = thread;
  }

  @Override
  public byte[] png(ChartSpec chart, ChartStyle look) {
    CompletableFuture<byte[]> picture = new CompletableFuture<>();
    thread.run(
        () -> {
          try {
            style.set(look);
            Page made = page();
            made.grid.show(List.of(chart));
            whenSettled(made, picture);
          } catch (RuntimeException e) {
            picture.completeExceptionally(e);
          }
        });
    try {
      return picture.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no picture of " + chart.text().id(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private Page page() {
    if (page == null) {
      ChartView view = new ChartView(renderer, style);
      ChartGrid grid = new ChartGrid();
      grid.setColumns(1);
      grid.setChartHeight(HEIGHT);
      grid.connect(view);
      Stage stage = new Stage();
      stage.setScene(new Scene(grid, WIDTH, grid.cardHeight(), Color.WHITE));
      stage.show();
      page = new Page(stage, grid, view);
    }
    return page;
  }

  private static void whenSettled(Page page, CompletableFuture<byte[]> picture) {
    new AnimationTimer() {
      private int quiet;

      @Override
      public void handle(long now) {
        quiet = page.view.settled().get() ? quiet + 1 : 0;
        if (quiet > PULSES) {
          stop();
          snapshot(page, picture);
        }
      }
    }.start();
  }

  private static void snapshot(Page page, CompletableFuture<byte[]> picture) {
    SnapshotParameters sharp = new SnapshotParameters();
    sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
    sharp.setFill(Color.WHITE);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(page.grid.snapshot(sharp, null), null), "png", png);
      picture.complete(png.toByteArray());
    } catch (IOException e) {
      picture.completeExceptionally(new UncheckedIOException(e));
    }
  }
}
