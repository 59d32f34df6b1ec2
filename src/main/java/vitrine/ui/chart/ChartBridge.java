package vitrine.ui.chart;

import java.util.function.Consumer;

/** What the page calls. Public, because the page's engine reaches it by reflection. */
public final class ChartBridge {
  private final Consumer<ChartPoint> whenClicked;
  private final Consumer<String> whenDrawn;

  ChartBridge(Consumer<ChartPoint> whenClicked, Consumer<String> whenDrawn) {
    this.whenClicked = whenClicked;
    this.whenDrawn = whenDrawn;
  }

  /** A point was clicked. */
  public void clicked(String chart, int series, int index) {
    whenClicked.accept(new ChartPoint(chart, series, index));
  }

  /** A chart stands on the page. */
  public void drawn(String chart) {
    whenDrawn.accept(chart);
  }
}
