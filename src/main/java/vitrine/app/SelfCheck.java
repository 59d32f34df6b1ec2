package vitrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.settings.Places;
import vitrine.ui.common.Destination;
import vitrine.ui.common.PlatformFileChoosers;
import vitrine.ui.common.ThreadedTaskRunner;
import vitrine.ui.common.UiThread;
import vitrine.ui.common.Views;
import vitrine.ui.shell.Painted;
import vitrine.ui.shell.ShellWindow;

/**
 * Whether an installed program is whole: headless, it loads every view, draws every screen and lets
 * every model read a sentence. It leaves the user's own files alone, but for the weights' cache.
 */
public final class SelfCheck {
  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
  private static final int PATIENCE_SECONDS = 120;
  private static final Map<TextLanguage, String> SENTENCES =
      Map.of(
          TextLanguage.ENGLISH, "The strap broke after two days.",
          TextLanguage.CHINESE, "面料很舒服，尺码也合适。");

  private final PrintWriter out;

  /**
   * A check.
   *
   * @param out is told what was found in order
   */
  public SelfCheck(PrintWriter out) {
    this.out = out;
  }

  /** Checks everything; the exit status is 0 if all is well. */
  public int run() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    try (AppGraph real = new AppGraph()) {
      Path scratch = Files.createTempDirectory("vitrine-self-check");
      try (AppGraph graph =
          new AppGraph(
              new Places(
                  scratch.resolve("config"), scratch.resolve("data"), real.places().cache()))) {
        screens(graph);
        models(graph);
      }
      out.println("self-check passed");
      return 0;
    } catch (IOException | RuntimeException e) {
      LOG.error("self-check failed", e);
      out.println("self-check failed: " + e);
      return 1;
    } finally {
      out.flush();
    }
  }

  private void screens(AppGraph graph) {
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            draw(graph, drawn);
          } catch (RuntimeException e) {
            drawn.completeExceptionally(e);
          }
        });
    try {
      drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new IllegalStateException("the screens were not drawn in time", e);
      }
      throw e;
    }
  }

  private void draw(AppGraph graph, CompletableFuture<Void> drawn) {
    Stage stage = new Stage();
    WindowGraph window =
        new WindowGraph(
            graph,
            new ThreadedTaskRunner(UiThread.javaFx()),
            () -> stage,
            new PlatformFileChoosers(() -> stage));
    for (Views view : Views.values()) {
      window.views().load(view);
      out.println("view " + view.path());
    }
    ShellWindow shell =
        new ShellWindow(
            stage, window.views(), window.messages(), window.appearance(), window.navigator());
    shell.show();
    visit(window, shell, List.of(Destination.values()), drawn);
  }

  private void visit(
      WindowGraph window,
      ShellWindow shell,
      List<Destination> left,
      CompletableFuture<Void> drawn) {
    if (left.isEmpty()) {
      window.close();
      drawn.complete(null);
      return;
    }
    window.navigator().go(left.getFirst());
    new Painted(window.charts(), window.tasks())
        .then(
            () -> {
              shell.scene().snapshot(null);
              out.println("screen " + left.getFirst().key());
              visit(window, shell, left.subList(1, left.size()), drawn);
            });
  }

  private void models(AppGraph graph) {
    for (TextLanguage language : List.of(TextLanguage.ENGLISH, TextLanguage.CHINESE)) {
      TextEncoder encoder = graph.textEncoders().of(language);
      float[][] vectors = encoder.encode(List.of(SENTENCES.get(language)), Progress.unwatched());
      if (vectors.length != 1 || !Float.isFinite(vectors[0][0])) {
        throw new IllegalStateException(encoder.name() + " does not read");
      }
      out.println("encoder " + encoder.name());
    }
    graph.sentimentModels().open(ModelLibrary.BUILT_IN);
    out.println("model " + ModelLibrary.BUILT_IN);
  }
}
