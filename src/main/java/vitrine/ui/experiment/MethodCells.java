package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Method;
import vitrine.ui.common.Messages;

/** What stands in the table of methods: an effect, its interval and its p, or why there is none. */
final class MethodCells {
  private final Messages messages;
  private final EffectText text;

  MethodCells(Messages messages) {
    this.messages = messages;
    this.text = new EffectText(messages);
  }

  /** The metric above the arm. */
  VBox name(MethodRow row) {
    List<Node> lines = new ArrayList<>();
    lines.add(line(row.metric().name(), "experiment-name"));
    lines.add(line(row.arm(), "soft"));
    if (row.adjusted()) {
      lines.add(line(messages.text("experiments.methods.adjusted"), "soft"));
    }
    return new VBox(2, lines.toArray(Node[]::new));
  }

  /** What a method says of the effect; blank where it was not computed. */
  VBox effect(MethodRow row, Method method, EffectScale scale) {
    Optional<Effect> effect = row.effect(method);
    return effect.isEmpty() ? new VBox() : cell(effect.get(), scale);
  }

  private VBox cell(Effect effect, EffectScale scale) {
    ExperimentOutcome outcome = scale.of(effect);
    return switch (outcome) {
      case Estimated e ->
          new VBox(
              2,
              line(value(effect, scale, e.value()), "method-value"),
              line(interval(effect, scale, e.adjustedInterval()), "method-interval"),
              line("p " + text.p(e.pAdjusted()), "soft"));
      case Posterior e ->
          new VBox(
              2,
              line(value(effect, scale, e.value()), "method-value"),
              line(interval(effect, scale, e.interval()), "method-interval"),
              line(messages.text("experiments.methods.chance", text.p(effect)), "soft"));
      case NotEstimable _ -> missing(text.missing(outcome));
    };
  }

  private VBox missing(String reason) {
    Label why = line(reason, "soft");
    why.setWrapText(true);
    why.setTooltip(new Tooltip(reason));
    return new VBox(why);
  }

  private String value(Effect effect, EffectScale scale, double value) {
    return scale == EffectScale.ABSOLUTE ? text.difference(effect, value) : text.lift(value);
  }

  private String interval(Effect effect, EffectScale scale, Interval interval) {
    return scale == EffectScale.ABSOLUTE
        ? text.absolute(effect, interval)
        : text.relative(interval);
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }
}
