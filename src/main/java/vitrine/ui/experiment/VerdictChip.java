package vitrine.ui.experiment;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.Verdict;
import vitrine.ui.common.Messages;

/** A verdict or a check in a word, with a colour and a sign that says the same without colour. */
public final class VerdictChip {
  private VerdictChip() {}

  /** How a metric did. */
  public static Label of(Verdict.Level level, Messages messages) {
    String word = messages.text("experiments.level." + level.argument());
    return switch (level) {
      case BETTER -> chip(word, "chip-positive", "mdi2t-thumb-up-outline");
      case WORSE -> chip(word, "chip-negative", "mdi2t-thumb-down-outline");
      case SAFE -> chip(word, "chip-positive", "mdi2s-shield-check-outline");
      case UNPROVEN -> chip(word, "chip-warning", "mdi2s-shield-alert-outline");
      case UNDECIDED -> chip(word, "chip-neutral", "mdi2a-approximately-equal");
      case REFUSED -> chip(word, "chip-negative", "mdi2c-cancel");
      case NOT_ESTIMABLE -> chip(word, "chip-neutral", "mdi2h-help");
    };
  }

  /** What a check found. */
  public static Label of(CheckLevel level, Messages messages) {
    String word = messages.text("experiment.check.level." + level.argument());
    return switch (level) {
      case OK -> chip(word, "chip-positive", "mdi2c-check");
      case WARNING -> chip(word, "chip-warning", "mdi2a-alert-outline");
      case ALARM -> chip(word, "chip-negative", "mdi2a-alert-octagon-outline");
      case NOT_CHECKED -> chip(word, "chip-neutral", "mdi2h-help");
    };
  }

  /** Whether the arms hold their planned shares. */
  public static Label of(SampleRatio ratio, Messages messages) {
    return switch (ratio) {
      case SampleRatio.NotChecked _ ->
          chip(messages.text("experiments.ratio.unknown"), "chip-neutral", "mdi2h-help");
      case SampleRatio.Checked check -> {
        String word = messages.text("experiments.ratio." + check.level().argument());
        yield switch (check.level()) {
          case OK -> chip(word, "chip-positive", "mdi2c-check");
          case WARNING -> chip(word, "chip-warning", "mdi2a-alert-outline");
          case ALARM -> chip(word, "chip-negative", "mdi2a-alert-octagon-outline");
        };
      }
    };
  }

  private static Label chip(String word, String style, String icon) {
    Label chip = new Label(word, new FontIcon(icon));
    chip.getStyleClass().addAll("chip", style);
    return chip;
  }
}
