package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

class MetricEditsTest {
  private static final MetricColumn MEAN =
      new MetricColumn(
          "revenue", new Statistic.Mean(), "revenue", Direction.LESS, Optional.of("pre_revenue"));

  @Test
  void ratiosAndQuantilesAreNamedByWhatTheyAreMadeOf() {
    MetricColumn ratio =
        MetricEdits.added(new Statistic.Ratio(), "clicks", Optional.of("views"), Set.of());
    assertThat(ratio.name()).isEqualTo("clicks / views");
    assertThat(ratio.denominator()).contains("views");
    MetricColumn again =
        MetricEdits.added(
            new Statistic.Ratio(), "clicks", Optional.of("views"), Set.of("clicks / views"));
    assertThat(again.name()).isEqualTo("clicks / views (2)");
    Quantile tail = new Quantile(.995, Quantile.Basis.ROWS);
    assertThat(MetricEdits.name(tail, "latency", Optional.empty())).isEqualTo("p99.5 latency");
    assertThat(MetricEdits.name(new Quantile(.29, Quantile.Basis.ROWS), "x", Optional.empty()))
        .isEqualTo("p29 x");
  }

  @Test
  void anotherKindDropsWhatItCannotHave() {
    MetricColumn cut = MetricEdits.cut(MEAN, OptionalDouble.of(.999));
    MetricColumn share =
        MetricEdits.made(cut, new Statistic.Proportion(), "revenue", Optional.empty(), Set.of());
    assertThat(share.covariate()).isEmpty();
    assertThat(share.winsorised()).isEmpty();
    assertThat(share.direction()).isEqualTo(Direction.LESS);
    MetricColumn same =
        MetricEdits.made(cut, new Statistic.Mean(), "profit", Optional.empty(), Set.of());
    assertThat(same.covariate()).contains(new CovariateColumns("pre_revenue", Optional.empty()));
    assertThat(same.winsorised()).hasValue(.999);
    assertThat(same.name()).isEqualTo("profit");
  }

  @Test
  void guardrailKeepsTheRest() {
    MetricRole.Guardrail guardrail = new MetricRole.Guardrail(Optional.empty());
    MetricColumn watched = MetricEdits.watched(MEAN, guardrail);
    assertThat(watched.metric().role()).isEqualTo(guardrail);
    assertThat(MetricEdits.watched(watched, new MetricRole.Goal())).isEqualTo(MEAN);
    assertThat(MetricEdits.replaced(List.of(MEAN), MEAN, watched)).containsExactly(watched);
  }

  @Test
  void numbersAreReadAsTheyAreTyped() {
    assertThat(FormFields.read(" 40,000 ", 2, 1e15)).contains(OptionalDouble.of(40_000));
    assertThat(FormFields.read("99.9%", 50, 100)).contains(OptionalDouble.of(99.9));
    assertThat(FormFields.read("  ", 0, 1)).contains(OptionalDouble.empty());
    assertThat(FormFields.read("-1", 0, 1)).isEmpty();
    assertThat(FormFields.read("many", 0, 1)).isEmpty();
    assertThat(FormFields.read("NaN", 0, 1)).isEmpty();
  }
}
