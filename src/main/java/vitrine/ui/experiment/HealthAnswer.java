package vitrine.ui.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.experiment.Health;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.health.ArmDays;

/**
 * Whether an experiment may be believed.
 *
 * @param health its checks
 * @param arrivals units of each arm by day; empty where rows have no times
 */
public record HealthAnswer(Health health, Optional<Arrivals> arrivals) {

  /**
   * Units by the day of their first exposure.
   *
   * @param first the first day
   * @param arms their names
   * @param units by day, then by arm
   */
  public record Arrivals(LocalDate first, List<String> arms, long[][] units) {
    /** Copies the list. */
    public Arrivals {
      arms = List.copyOf(arms);
    }
  }

  /** The checks of an experiment. */
  public static HealthAnswer of(ExperimentView view, Progress progress) {
    ExperimentData data = view.reading().read().data();
    return new HealthAnswer(
        view.reading().answer(progress).result().report().health(),
        data.days()
            .map(days -> new Arrivals(days.first(), data.arms(), ArmDays.units(data, days))));
  }
}
