package vitrine.ui.engagement;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;

/** A figure that is not compared: its name, its value or why there is none, and a note below. */
public final class FigureTile extends VBox {
  private static final double TOOLTIP_WIDTH = 360;

  /**
   * A tile.
   *
   * @param value as it is read
   * @param note below it; may be empty
   * @param definition on hover
   */
  public FigureTile(String name, String value, String note, String definition) {
    getStyleClass().addAll("card", "kpi-tile");
    Label title = label("kpi-name", name);
    title.setWrapText(true);
    getChildren().addAll(title, label("kpi-value", value));
    if (!note.isEmpty()) {
      Label words = label("kpi-change", note);
      words.setWrapText(true);
      getChildren().add(words);
    }
    explain(this, definition);
    setAccessibleText(name + " " + value + " " + note);
    setAccessibleHelp(definition);
  }

  /** The tile of a figure: its value and, for a share, of how many with its interval. */
  public static FigureTile of(
      String name, Figure figure, Kpi.Unit unit, String definition, FigureText text) {
    return figure instanceof Figure.NotEstimable(var reason)
        ? new FigureTile(name, "–", text.reason(reason), definition)
        : new FigureTile(
            name,
            text.value(figure, unit),
            text.of(figure),
            figure instanceof Figure.Share ? definition + "\n\n" + text.share(figure) : definition);
  }

  /** Shows a definition while the pointer rests on a node. */
  public static void explain(Node node, String definition) {
    Tooltip tooltip = new Tooltip(definition);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    tooltip.setShowDelay(Duration.millis(300));
    tooltip.setShowDuration(Duration.minutes(1));
    Tooltip.install(node, tooltip);
  }

  private static Label label(String style, String words) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }
}
