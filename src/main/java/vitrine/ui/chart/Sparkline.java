package vitrine.ui.chart;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * A small line without axes, for the cell of a table: from the smallest of its values to the
 * largest, zero always among them, with a dot at the end.
 */
public final class Sparkline extends Region {
  private static final double DOT = 2.2;

  private final Path line = new Path();
  private final Circle end = new Circle(DOT);
  private double[] values = {};

  /** A line without values. */
  public Sparkline() {
    getStyleClass().add("sparkline");
    line.getStyleClass().add("sparkline-line");
    end.getStyleClass().add("sparkline-end");
    line.setManaged(false);
    end.setManaged(false);
    getChildren().addAll(line, end);
    setMinSize(0, 0);
  }

  /** Shows these values, from left to right. */
  public void show(double[] shown) {
    values = shown.clone();
    requestLayout();
  }

  /** The drawing, for a test: x and y of each point in a box of this size. */
  static double[][] points(double[] values, double width, double height) {
    double low = 0;
    double high = 0;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double span = high > low ? high - low : 1;
    double[][] points = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      double x = values.length == 1 ? width / 2 : i * width / (values.length - 1);
      points[i] = new double[] {x, height - (values[i] - low) / span * height};
    }
    return points;
  }

  @Override
  protected void layoutChildren() {
    double margin = DOT + 1;
    double[][] points =
        points(values, Math.max(1, getWidth() - 2 * margin), Math.max(1, getHeight() - 2 * margin));
    PathElement[] elements = new PathElement[points.length];
    for (int i = 0; i < points.length; i++) {
      double x = margin + points[i][0];
      double y = margin + points[i][1];
      elements[i] = i == 0 ? new MoveTo(x, y) : new LineTo(x, y);
      end.setCenterX(x);
      end.setCenterY(y);
    }
    line.getElements().setAll(List.of(elements));
    end.setVisible(points.length > 0);
  }
}
