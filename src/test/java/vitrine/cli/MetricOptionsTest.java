package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole.Goal;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;

class MetricOptionsTest {
  private static final Metric CRASHES = new Metric("crashes", new Statistic.Mean(), Direction.LESS);

  @Command
  private static final class Line {
    @CommandLine.Mixin
    @SuppressWarnings("NullAway.Init")
    private MetricOptions meanings;
  }

  @Test
  void marginsAreSharesOfTheControlWithAPercentSign() {
    assertThat(applied("--guardrail", "crashes=2%").role())
        .isEqualTo(new Guardrail(Optional.of(new Margin(.02, Scale.RELATIVE))));
    assertThat(applied("--guardrail", "crashes=.5").role())
        .isEqualTo(new Guardrail(Optional.of(new Margin(.5, Scale.ABSOLUTE))));
    assertThat(applied("--guardrail", "crashes").role()).isEqualTo(new Guardrail(Optional.empty()));
    assertThat(applied("--guardrail", "other=1").role()).isEqualTo(new Goal());
  }

  @Test
  void priorsAreOfTheLiftUnlessSaid() {
    assertThat(applied("--prior", "crashes=0,.3").prior())
        .contains(new Prior(0, .3, Scale.RELATIVE));
    assertThat(applied("--prior", "crashes=-1,2,absolute").prior())
        .contains(new Prior(-1, 2, Scale.ABSOLUTE));
    assertThat(applied().prior()).isEmpty();
  }

  @Test
  void namesMustBeThoseOfMetrics() {
    assertThatThrownBy(() -> parsed("--guardrail", "typo=1").requireKnown(List.of("crashes")))
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("typo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--guardrail crashes=0",
        "--guardrail crashes=-1%",
        "--guardrail crashes=much",
        "--prior crashes",
        "--prior crashes=1",
        "--prior crashes=0,0",
        "--prior crashes=0,.3,other",
        "--prior crashes=NaN,1"
      })
  void otherFormsAreRefused(String line) {
    assertThatThrownBy(() -> applied(line.split(" "))).isInstanceOf(VitrineException.class);
  }

  private static Metric applied(String... arguments) {
    return parsed(arguments).apply(CRASHES);
  }

  private static MetricOptions parsed(String... arguments) {
    Line line = new Line();
    new CommandLine(line).parseArgs(arguments);
    return line.meanings;
  }
}
