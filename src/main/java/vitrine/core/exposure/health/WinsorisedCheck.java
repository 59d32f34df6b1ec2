package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.Winsorised;

/** Which values were cut, and where. */
final class WinsorisedCheck {
  private WinsorisedCheck() {}

  /** What was cut; empty if nothing was asked to be. */
  static Optional<HealthCheck> of(ExperimentData data, List<MetricUnits> units) {
    List<CheckDetail> details = new ArrayList<>();
    Optional<HealthCheck> first = Optional.empty();
    for (int i = 0; i < units.size(); i++) {
      String name = data.metrics().get(i).metric().name();
      Optional<Winsorised> cut = units.get(i).winsorised();
      if (cut.isPresent()) {
        details.add(new CheckDetail(name, CheckLevel.OK, numbers(cut.get())));
        if (first.isEmpty()) {
          first = Optional.of(check(name, cut.get()));
        }
      }
    }
    return first.map(check -> check.with(details));
  }

  private static HealthCheck check(String name, Winsorised cut) {
    return HealthCheck.of(
        CheckKind.WINSORISED,
        CheckLevel.OK,
        "found",
        new Name(name),
        new Amount(cut.value().cut(), false),
        new Share(cut.percentile(), false),
        new Count(cut.value().units()));
  }

  private static List<Number> numbers(Winsorised cut) {
    List<Number> numbers = new ArrayList<>();
    numbers.add(new Number("percentile", new Share(cut.percentile(), false)));
    numbers.add(new Number("cut", new Amount(cut.value().cut(), false)));
    numbers.add(new Number("unitsCut", new Count(cut.value().units())));
    cut.covariate()
        .ifPresent(
            before -> {
              numbers.add(new Number("covariateCut", new Amount(before.cut(), false)));
              numbers.add(new Number("covariateUnitsCut", new Count(before.units())));
            });
    return numbers;
  }
}
