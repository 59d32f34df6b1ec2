package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Scale;
import vitrine.ui.common.Messages;

/** What stands in the table of methods: an effect, its interval and its p, or why there is none. */
final class MethodCells {
  private final Messages messages;
  private final EffectText text;

  MethodCells(Messages messages) {
    this.messages = messages;
    this.text = new EffectText(messages);
  }

  /** The metric above the arm and how its effect is adjusted. */
  VBox name(MethodRow row) {
    List<Node> lines = new ArrayList<>();
    lines.add(wrapped(row.metric().name(), "experiment-name"));
    lines.add(
        wrapped(
            row.adjustment() == Adjustment.NONE
                ? row.arm()
                : messages.text(
                    "experiments.chart.metricArm",
                    row.arm(),
                    messages.text("experiments.adjustment." + row.adjustment().name())),
            "soft"));
    return new VBox(2, lines.toArray(Node[]::new));
  }

  /** What a method says of the effect; blank where it was not computed. */
  VBox effect(MethodRow row, Method method, Scale scale) {
    Optional<Effect> effect = row.effect(method);
    return effect.isEmpty() ? new VBox() : cell(effect.get(), scale);
  }

  private VBox cell(Effect effect, Scale scale) {
    ExperimentOutcome outcome = scale == Scale.ABSOLUTE ? effect.absolute() : effect.relative();
    return switch (outcome) {
      case Estimated e ->
          lines(
              value(effect, scale, e.value()),
              interval(effect, scale, e.adjustedInterval()),
              messages.text("experiments.methods.p", text.p(e.pAdjusted())),
              e.significant());
      case Posterior e ->
          lines(
              value(effect, scale, e.value()),
              interval(effect, scale, e.interval()),
              messages.text("experiments.methods.chance", text.share(e.chanceToWin())),
              false);
      case NotEstimable _ -> missing(text.missing(outcome));
    };
  }

  private static VBox lines(String value, String interval, String p, boolean significant) {
    return new VBox(
        2,
        line(value, "method-value"),
        line(interval, "method-interval"),
        line(p, significant ? "method-significant" : "soft"));
  }

  private static VBox missing(String reason) {
    Label why = wrapped(reason, "method-missing");
    why.setTooltip(new Tooltip(reason));
    return new VBox(why);
  }

  private String value(Effect effect, Scale scale, double value) {
    return scale == Scale.ABSOLUTE ? text.difference(effect, value) : text.lift(value);
  }

  private String interval(Effect effect, Scale scale, Interval interval) {
    return scale == Scale.ABSOLUTE ? text.absolute(effect, interval) : text.relative(interval);
  }

  private static Label wrapped(String words, String style) {
    Label label = line(words, style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }
}
