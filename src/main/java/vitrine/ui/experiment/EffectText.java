package vitrine.ui.experiment;

import vitrine.core.experiment.Clause;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.EffectFigures;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.ui.common.Messages;

/** Effects in the user's language, for tables, charts and sentences. */
public final class EffectText {
  private final Messages messages;
  private final ClauseWriter writer;

  /** Effects in the window's language. */
  public EffectText(Messages messages) {
    this.messages = messages;
    this.writer = new ClauseWriter(key -> messages.text(key), messages.locale().get());
  }

  /** A sentence. */
  public String sentence(Clause clause) {
    return writer.write(clause);
  }

  /** The metric, marked where a covariate was used. */
  public String metric(Effect effect) {
    String name = effect.metric().name();
    return effect.cuped() ? messages.text("experiments.cuped", name) : name;
  }

  /** A value of an arm. */
  public String value(Metric metric, double value) {
    return Double.isFinite(value) ? writer.write(EffectFigures.value(metric, value)) : "–";
  }

  /** The absolute effect with its corrected interval, or a dash. */
  public String absolute(Effect effect) {
    return switch (effect.absolute()) {
      case Estimated e ->
          between(
              difference(effect, e.value()),
              plain(effect, e.adjustedInterval().low()),
              plain(effect, e.adjustedInterval().high()));
      case Posterior e ->
          between(
              difference(effect, e.value()),
              plain(effect, e.interval().low()),
              plain(effect, e.interval().high()));
      case NotEstimable _ -> "–";
    };
  }

  /** The lift with its corrected interval, or a dash. */
  public String relative(Effect effect) {
    return switch (effect.relative()) {
      case Estimated e ->
          between(
              lift(e.value()),
              writer.hundredths(e.adjustedInterval().low()),
              writer.hundredths(e.adjustedInterval().high()));
      case Posterior e ->
          between(
              lift(e.value()),
              writer.hundredths(e.interval().low()),
              writer.hundredths(e.interval().high()));
      case NotEstimable _ -> "–";
    };
  }

  /** The corrected p of the absolute effect, or a dash. */
  public String p(Effect effect) {
    return switch (effect.absolute()) {
      case Estimated e -> writer.probability(e.pAdjusted());
      case Posterior e -> writer.write(new Figure.Share(e.chanceToWin(), false));
      case NotEstimable _ -> "–";
    };
  }

  /** A share, of a chance for example. */
  public String share(double share) {
    return writer.write(new Figure.Share(share, false));
  }

  /** An absolute effect with an interval. */
  public String estimate(Effect effect, double value, Interval interval) {
    return between(
        difference(effect, value), plain(effect, interval.low()), plain(effect, interval.high()));
  }

  /** A p-value without its name. */
  public String probability(double p) {
    return writer.probability(p);
  }

  /** A p-value behind its name. */
  public String p(double p) {
    return writer.relation(p);
  }

  /** Why there is no absolute effect, where there is none; else empty. */
  public String missing(ExperimentOutcome outcome) {
    return outcome instanceof NotEstimable(Reason reason)
        ? messages.text("experiment.reason." + reason.code())
        : "";
  }

  /** An estimate and an interval with p, for the pointer. */
  public String note(String value, String interval, double p) {
    return messages.text("experiments.note", value, interval, writer.relation(p));
  }

  /** An interval of the absolute effect. */
  public String absolute(Effect effect, Interval interval) {
    return messages.text(
        "experiments.interval",
        difference(effect, interval.low()),
        difference(effect, interval.high()));
  }

  /** An interval of the lift. */
  public String relative(Interval interval) {
    return messages.text("experiments.interval", lift(interval.low()), lift(interval.high()));
  }

  /** A difference in the metric's unit. */
  public String difference(Effect effect, double value) {
    return writer.write(EffectFigures.difference(effect.metric(), value));
  }

  /** A lift. */
  public String lift(double value) {
    return writer.write(new Figure.Share(value, true));
  }

  /** A bound in a table, where the unit stands with the estimate. */
  private String plain(Effect effect, double bound) {
    return switch (effect.metric().statistic()) {
      case Statistic.Mean _, Statistic.Ratio _, Statistic.Quantile _ -> difference(effect, bound);
      case Statistic.Proportion _ -> writer.hundredths(bound);
    };
  }

  private String between(String value, String low, String high) {
    return messages.text("experiments.estimate", value, low, high);
  }
}
