package vitrine.core.experiment.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import vitrine.core.experiment.Adjustment;

/**
 * A plan in all its variants: judged once or at any time, with and without CUPED.
 *
 * @param baseline what the metric is now
 * @param design as the user chose it
 * @param question what is asked
 * @param inflow how fast units arrive; empty where nobody knows
 * @param variants the chosen one first
 */
public record PowerPlan(
    Baseline baseline,
    PowerDesign design,
    PowerQuestion question,
    Optional<Inflow> inflow,
    List<Variant> variants) {
  private static final int POINTS = 41;
  private static final int FEWEST_WEEKS = 8;
  private static final int MOST_WEEKS = 26;

  /** Copies the list. */
  public PowerPlan {
    variants = List.copyOf(variants);
  }

  /**
   * One way to make the plan.
   *
   * @param horizon when it is judged
   * @param adjustment with or without CUPED
   * @param answer units, effect and power
   * @param weeks full weeks until the units have arrived; empty without an inflow or an answer
   */
  public record Variant(
      Horizon horizon, Adjustment adjustment, PowerAnswer answer, OptionalLong weeks) {

    /** Whether a covariate takes part. */
    public boolean cuped() {
      return adjustment == Adjustment.CUPED;
    }
  }

  /** All variants of a plan. */
  public static PowerPlan of(
      Baseline baseline, PowerDesign design, PowerQuestion question, Optional<Inflow> inflow) {
    List<Variant> variants = new ArrayList<>();
    Horizon other = design.horizon() == Horizon.FIXED ? Horizon.SEQUENTIAL : Horizon.FIXED;
    for (Horizon horizon : List.of(design.horizon(), other)) {
      PowerDesign same = design.with(horizon);
      variants.add(variant(baseline, Adjustment.NONE, same, question, inflow));
      baseline
          .adjusted()
          .ifPresent(
              adjusted ->
                  variants.add(variant(adjusted, Adjustment.CUPED, same, question, inflow)));
    }
    return new PowerPlan(baseline, design, question, inflow, variants);
  }

  private static Variant variant(
      Baseline baseline,
      Adjustment adjustment,
      PowerDesign design,
      PowerQuestion question,
      Optional<Inflow> inflow) {
    PowerAnswer answer = PowerAnswer.of(new PowerAnalysis(baseline, design), question);
    OptionalDouble units = answer.units().value();
    OptionalLong weeks =
        inflow.isPresent() && units.isPresent()
            ? OptionalLong.of(inflow.get().weeks(whole(design, question, units.getAsDouble())))
            : OptionalLong.empty();
    return new Variant(design.horizon(), adjustment, answer, weeks);
  }

  /** Units that were given stay as they were; those that were solved for are dealt out whole. */
  private static long whole(PowerDesign design, PowerQuestion question, double units) {
    return question.units().isPresent() ? Math.round(units) : design.allocation().total(units);
  }

  /** Whole units of all arms together that a variant needs or has; it has an answer. */
  public long units(Variant variant) {
    return whole(design, question, variant.answer().units().value().orElseThrow());
  }

  /** The variant as the user chose it, without CUPED. */
  public Variant chosen() {
    return variants.getFirst();
  }

  /** The variant of this horizon and adjustment. */
  public Optional<Variant> variant(Horizon horizon, Adjustment adjustment) {
    return variants.stream()
        .filter(one -> one.horizon() == horizon && one.adjustment() == adjustment)
        .findFirst();
  }

  /** Power of a variant by effect, to twice the planned one; empty without an answer. */
  public Optional<PowerCurve> byEffect(Variant variant) {
    OptionalDouble units = chosen().answer().units().value();
    OptionalDouble effect = chosen().answer().effect().value();
    return units.isEmpty() || effect.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PowerCurve.byEffect(
                variant.answer().analysis(),
                units.getAsDouble(),
                PowerCurve.upTo(2 * effect.getAsDouble(), POINTS)));
  }

  /** Power of a variant by units, to twice the planned ones; empty without an answer. */
  public Optional<PowerCurve> byUnits(Variant variant) {
    OptionalDouble units = chosen().answer().units().value();
    OptionalDouble effect = chosen().answer().effect().value();
    return units.isEmpty() || effect.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PowerCurve.byUnits(
                variant.answer().analysis(),
                effect.getAsDouble(),
                PowerCurve.upTo(2 * units.getAsDouble(), POINTS)));
  }

  /** The smallest effect that a variant finds after 1, 2 … weeks; empty without an inflow. */
  public Optional<PowerCurve> byWeeks(Variant variant) {
    double power = chosen().answer().power().value().orElse(PowerAnalysis.TARGET);
    return inflow.map(
        some -> PowerCurve.byWeeks(variant.answer().analysis(), some, weeks(), power));
  }

  private int weeks() {
    long planned = variants.stream().mapToLong(v -> v.weeks().orElse(0)).max().orElse(0);
    return (int) Math.clamp(planned + 2, FEWEST_WEEKS, MOST_WEEKS);
  }
}
