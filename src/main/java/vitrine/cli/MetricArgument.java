package vitrine.cli;

import java.util.Collection;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** Reads {@code NAME=TYPE:COLUMN}. */
final class MetricArgument {
  private MetricArgument() {}

  /**
   * The metric.
   *
   * @throws VitrineException USAGE if it is written otherwise; EXPERIMENT_NOT_SUPPORTED for a type
   *     that this version does not compute
   */
  static MetricColumn parse(
      String argument, Collection<String> lowerIsBetter, Optional<String> covariate) {
    int equals = argument.indexOf('=');
    int colon = argument.indexOf(':', equals + 1);
    if (equals < 1 || colon < 0 || colon == argument.length() - 1) {
      throw new VitrineException(ProblemCode.USAGE, "--metric " + argument);
    }
    String name = argument.substring(0, equals);
    String column = argument.substring(colon + 1);
    Statistic statistic =
        switch (argument.substring(equals + 1, colon)) {
          case "mean" -> new Statistic.Mean();
          case "proportion" -> new Statistic.Proportion();
          case "ratio", "quantile" ->
              throw new VitrineException(
                  ProblemCode.EXPERIMENT_NOT_SUPPORTED, "--metric " + argument);
          default -> throw new VitrineException(ProblemCode.USAGE, "--metric " + argument);
        };
    Direction direction = lowerIsBetter.contains(name) ? Direction.LESS : Direction.MORE;
    return new MetricColumn(name, statistic, column, direction, covariate);
  }
}
