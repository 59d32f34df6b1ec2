package vitrine.ui.recommend;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import vitrine.core.recommend.evaluation.Estimate;

/** A mean as a dot on its interval, on a scale that all rows share. */
final class IntervalBar extends Pane {
  private static final double HEIGHT = 14;
  private static final double DOT = 8;
  private static final double LINE = 4;

  private final Region line = new Region();
  private final Region dot = new Region();
  private final double value;
  private final double lower;
  private final double upper;
  private final double largest;

  /**
   * A bar.
   *
   * @param largest the end of the scale, which begins at 0
   */
  IntervalBar(Estimate estimate, double largest) {
    value = estimate.value();
    lower = estimate.interval().map(Estimate.Interval::lower).orElse(value);
    upper = estimate.interval().map(Estimate.Interval::upper).orElse(value);
    this.largest = largest;
    getStyleClass().add("interval-bar");
    line.getStyleClass().add("interval-line");
    dot.getStyleClass().add("interval-dot");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().addAll(line, dot);
  }

  @Override
  protected void layoutChildren() {
    double room = Math.max(0, getWidth() - DOT);
    double scale = largest > 0 ? room / largest : 0;
    line.resizeRelocate(
        DOT / 2 + lower * scale, (HEIGHT - LINE) / 2, Math.max(1, (upper - lower) * scale), LINE);
    dot.resizeRelocate(value * scale, (HEIGHT - DOT) / 2, DOT, DOT);
  }
}
