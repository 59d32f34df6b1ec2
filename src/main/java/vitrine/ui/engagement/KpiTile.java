package vitrine.ui.engagement;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;

/** One figure: its name, value and change, or why there is none; its definition on hover. */
final class KpiTile extends VBox {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final double TOOLTIP_WIDTH = 360;

  private final Label name = new Label();
  private final Label value = new Label();
  private final Label change = new Label();
  private final Label reason = new Label();

  /** Shows a figure. */
  KpiTile(KpiFigure figure, FigureText text) {
    getStyleClass().addAll("card", "kpi-tile");
    name.getStyleClass().add("kpi-name");
    value.getStyleClass().add("kpi-value");
    change.getStyleClass().add("kpi-change");
    reason.getStyleClass().add("kpi-reason");
    reason.setWrapText(true);
    name.setText(text.name(figure.kpi()));
    if (figure.current() instanceof Figure.NotEstimable not) {
      reason.setText(text.reason(not.reason()));
      getChildren().setAll(name, reason);
    } else {
      value.setText(text.value(figure.current(), figure.kpi().unit()));
      showChange(figure, text);
      getChildren().setAll(name, value, change);
    }
    Tooltip tooltip = new Tooltip(text.details(figure));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    tooltip.setShowDelay(Duration.millis(300));
    tooltip.setShowDuration(Duration.minutes(1));
    Tooltip.install(this, tooltip);
    setAccessibleText(name.getText() + " " + value.getText() + " " + change.getText());
    setAccessibleHelp(tooltip.getText());
  }

  /** Makes the tile a link. */
  void lead(Runnable open) {
    setCursor(Cursor.HAND);
    setFocusTraversable(true);
    getStyleClass().add("kpi-link");
    setOnMouseClicked(click -> open.run());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            open.run();
          }
        });
  }

  private void showChange(KpiFigure figure, FigureText text) {
    change.setText(text.change(figure));
    change.setManaged(!change.getText().isEmpty());
    double difference = figure.absoluteChange().number().orElse(0);
    double better = lessIsBetter(figure.kpi()) ? -difference : difference;
    change.pseudoClassStateChanged(GOOD, better > 0);
    change.pseudoClassStateChanged(BAD, better < 0);
  }

  private static boolean lessIsBetter(Kpi kpi) {
    return kpi == Kpi.BOUNCE_RATE || kpi == Kpi.NEGATIVE_ORDERS || kpi == Kpi.RETURNED_REVENUE;
  }
}
