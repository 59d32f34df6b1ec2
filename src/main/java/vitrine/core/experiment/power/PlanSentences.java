package vitrine.core.experiment.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.power.PowerPlan.Variant;

/** A plan in words; the keys are {@code planning.*} of the bundles. */
public final class PlanSentences {
  private final Text text;
  private final boolean share;

  /**
   * Writes in a language.
   *
   * @param share whether the metric is a share, so that an absolute effect is told in points
   */
  public PlanSentences(Text text, boolean share) {
    this.text = text;
    this.share = share;
  }

  /** The sentence of a key with its places filled. */
  @FunctionalInterface
  public interface Text {
    /** The sentence. */
    String of(String key, Object... arguments);
  }

  /** The answer, and what CUPED and looking at any time would make of it. */
  public List<String> of(PowerPlan plan) {
    List<String> sentences = new ArrayList<>();
    Variant chosen = plan.chosen();
    sentences.add(answer(plan, chosen));
    chosen
        .weeks()
        .ifPresent(
            weeks ->
                sentences.add(
                    text.of("planning.answer.weeks", weeks, plan.inflow().orElseThrow().perDay())));
    plan.variants().stream()
        .skip(1)
        .filter(other -> other.horizon() == chosen.horizon() || !other.cuped())
        .forEach(other -> sentences.add(beside(plan, other)));
    return sentences;
  }

  private String answer(PowerPlan plan, Variant variant) {
    PowerAnswer answer = variant.answer();
    if (reason(answer).isPresent()) {
      return text.of("planning.answer.none", reason(answer).get());
    }
    double units = answer.units().value().getAsDouble();
    double effect = answer.effect().value().getAsDouble();
    double power = answer.power().value().getAsDouble();
    long total = plan.units(variant);
    String arms = arms(plan.design().allocation().units(units));
    if (plan.question().units().isEmpty()) {
      return text.of("planning.answer.units", effect(plan.design(), effect), power, total, arms);
    }
    return plan.question().effect().isEmpty()
        ? text.of("planning.answer.effect", total, arms, power, effect(plan.design(), effect))
        : text.of("planning.answer.power", total, arms, effect(plan.design(), effect), power);
  }

  private String beside(PowerPlan plan, Variant variant) {
    return text.of(
        "planning.beside." + key(variant),
        result(plan, variant),
        plan.baseline().correlation().orElse(0));
  }

  /** The key of a variant's name under {@code planning.variant}. */
  public static String key(Variant variant) {
    String horizon = variant.horizon() == Horizon.FIXED ? "fixed" : "sequential";
    return variant.adjustment() == Adjustment.CUPED ? horizon + ".cuped" : horizon;
  }

  /** What was solved for, of one variant. */
  public String result(PowerPlan plan, Variant variant) {
    PowerAnswer answer = variant.answer();
    if (reason(answer).isPresent()) {
      // It stands inside a sentence that has a full stop of its own.
      return reason(answer).get().replaceFirst("[.。]$", "");
    }
    if (plan.question().units().isEmpty()) {
      long total = plan.units(variant);
      return variant.weeks().isPresent()
          ? text.of("planning.result.weeks", total, variant.weeks().getAsLong())
          : text.of("planning.result.units", total);
    }
    return plan.question().effect().isEmpty()
        ? effect(plan.design(), answer.effect().value().getAsDouble())
        : text.of("planning.result.power", answer.power().value().getAsDouble());
  }

  /** An effect with its unit: a lift of 2 %, a difference of 0.4 points, a difference of 3.2. */
  public String effect(PowerDesign design, double effect) {
    if (design.scale() == Scale.RELATIVE) {
      return text.of("planning.effect.lift", effect);
    }
    return share
        ? text.of("planning.effect.points", effect * 100)
        : text.of("planning.effect.difference", effect);
  }

  private Optional<String> reason(PowerAnswer answer) {
    for (Solution solution : List.of(answer.units(), answer.effect(), answer.power())) {
      if (solution instanceof Solution.None(var reason)) {
        return Optional.of(text.of("experiment.reason." + reason.code()));
      }
    }
    return Optional.empty();
  }

  private String arms(List<Long> units) {
    return units.stream()
        .map(arm -> text.of("planning.arm", arm))
        .collect(Collectors.joining(" + "));
  }
}
