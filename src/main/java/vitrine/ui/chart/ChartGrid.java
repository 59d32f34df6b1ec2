package vitrine.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import vitrine.core.chart.ChartSpec;

/**
 * The place of a screen's charts. It holds what to draw; the shared page draws it while the screen
 * is shown. In FXML: {@code <ChartGrid fx:id="charts" columns="2" chartHeight="260"
 * firstWide="true"/>}.
 */
public final class ChartGrid extends StackPane {
  private static final double GAP = 16;
  private static final double NARROWEST = 340;
  private static final double FRAME = 52;

  private int columns = 2;
  private double chartHeight = 240;
  private boolean firstWide;
  private List<ChartSpec> charts = List.of();
  private Consumer<ChartPoint> onPoint = point -> {};
  private Optional<Consumer<ChartRange>> onRange = Optional.empty();
  private Runnable whenChanged = () -> {};

  /** A grid without charts. */
  public ChartGrid() {
    getStyleClass().add("chart-grid");
    widthProperty()
        .subscribe(
            () -> {
              requestLayout();
              whenChanged.run();
            });
  }

  /** Joins the window's page: from now on it is drawn here while the grid is in the window. */
  public void connect(ChartView view) {
    whenChanged = () -> view.refresh(this);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                view.moveTo(this);
              } else {
                view.leave(this);
              }
            });
  }

  /** Shows these charts; a chart with the id of one that stands there changes it. */
  public void show(List<ChartSpec> specs) {
    charts = List.copyOf(specs);
    requestLayout();
    whenChanged.run();
  }

  /** What to do when the user clicks a point. */
  public void setOnPoint(Consumer<ChartPoint> handler) {
    onPoint = handler;
  }

  /** What to do when the user draws a range along a chart's axes; charts can be drawn in then. */
  public void setOnRange(Consumer<ChartRange> handler) {
    onRange = Optional.of(handler);
  }

  boolean takesRanges() {
    return onRange.isPresent();
  }

  void ranged(ChartRange range) {
    onRange.ifPresent(handler -> handler.accept(range));
  }

  void clicked(ChartPoint point) {
    onPoint.accept(point);
  }

  /** The chart of this id, as it stands here. */
  public Optional<ChartSpec> chart(String id) {
    return charts.stream().filter(chart -> chart.text().id().equals(id)).findFirst();
  }

  List<ChartSpec> charts() {
    return charts;
  }

  /** How many charts stand side by side where there is room. */
  public int getColumns() {
    return columns;
  }

  /** Puts so many charts side by side where there is room. */
  public void setColumns(int count) {
    columns = count;
  }

  /** Height of a chart's drawing, without its title, in pixels. */
  public double getChartHeight() {
    return chartHeight;
  }

  /** Makes the drawings so high. */
  public void setChartHeight(double pixels) {
    chartHeight = pixels;
  }

  /** Whether the first chart takes a whole row. */
  public boolean isFirstWide() {
    return firstWide;
  }

  /** Gives the first chart a whole row, or not. */
  public void setFirstWide(boolean wide) {
    firstWide = wide;
  }

  double cardHeight() {
    return chartHeight + FRAME;
  }

  /** How many charts there is room for side by side. */
  int columnsNow() {
    int room = (int) ((getWidth() + GAP) / (NARROWEST + GAP));
    return Math.max(1, Math.min(Math.min(columns, Math.max(1, charts.size())), room));
  }

  @Override
  protected double computePrefHeight(double width) {
    int count = charts.size();
    if (count == 0) {
      return 0;
    }
    int perRow = columnsNow();
    int rows = firstWide ? 1 + (count - 1 + perRow - 1) / perRow : (count + perRow - 1) / perRow;
    return rows * cardHeight() + (rows - 1) * GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
