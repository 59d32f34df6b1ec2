package vitrine.core.exposure.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Metric;

/**
 * What an arm does to a metric, as it was known at the end of each day.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param adjustment what made it more precise
 * @param days every day of the data, in order
 */
public record Timeline(Metric metric, String arm, Adjustment adjustment, List<Day> days) {
  /** Copies the list. */
  public Timeline {
    days = List.copyOf(days);
  }

  /**
   * The end of a day: units exposed on or before it, with their rows up to it. No effect is
   * corrected for many metrics, so that the days of one metric do not depend on the others.
   *
   * @param date which day
   * @param fixed the effect by a test that may be read once
   * @param alwaysValid the effect by an interval that holds on all days together
   * @param look the effect by group-sequential bounds, on the days of planned looks and on the last
   */
  public record Day(LocalDate date, Effect fixed, Effect alwaysValid, Optional<Effect> look) {
    /** Under this many units in an arm the normal distribution is a poor guide. */
    public static final int WARM = 100;

    /** Whether an arm has too few units to be read. */
    public boolean warmingUp() {
      return Math.min(fixed.control().n(), fixed.treatment().n()) < WARM;
    }
  }
}
