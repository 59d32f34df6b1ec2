package vitrine.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile.Basis;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/**
 * Reads {@code NAME=mean:C}, {@code proportion:C}, {@code ratio:C/C}, {@code quantile:C@P} (of
 * rows) and {@code quantile-units:C@P}.
 */
final class MetricArgument {
  private static final Pattern FORM = Pattern.compile("(?<name>[^=]+)=(?<type>[a-z-]+):(?<of>.+)");

  private final Collection<String> lowerIsBetter;
  private final MetricOptions meanings;
  private final Optional<String> covariate;

  /**
   * How all metrics of a command are read.
   *
   * @param lowerIsBetter names of metrics to bring down
   * @param meanings roles and priors
   * @param covariate a column, or {@code C/C} for ratios
   */
  MetricArgument(
      Collection<String> lowerIsBetter, MetricOptions meanings, Optional<String> covariate) {
    this.lowerIsBetter = lowerIsBetter;
    this.meanings = meanings;
    this.covariate = covariate;
  }

  /**
   * The metric.
   *
   * @throws VitrineException USAGE if it is written otherwise
   */
  MetricColumn parse(String argument) {
    Matcher form = FORM.matcher(argument);
    if (!form.matches()) {
      throw usage(argument);
    }
    String name = form.group("name");
    String of = form.group("of");
    return switch (form.group("type")) {
      case "mean" -> column(name, new Statistic.Mean(), of, Optional.empty());
      case "proportion" -> column(name, new Statistic.Proportion(), of, Optional.empty());
      case "ratio" -> {
        String[] parts = parts(argument, of, '/');
        yield column(name, new Statistic.Ratio(), parts[0], Optional.of(parts[1]));
      }
      case "quantile" -> quantile(argument, name, of, Basis.ROWS);
      case "quantile-units" -> quantile(argument, name, of, Basis.UNITS);
      default -> throw usage(argument);
    };
  }

  private MetricColumn quantile(String argument, String name, String of, Basis basis) {
    String[] parts = parts(argument, of, '@');
    double level;
    try {
      level = Double.parseDouble(parts[1]);
    } catch (NumberFormatException e) {
      throw new VitrineException(ProblemCode.USAGE, e, "--metric " + argument);
    }
    if (!(level > 0 && level < 1)) {
      throw usage(argument);
    }
    return column(name, new Statistic.Quantile(level, basis), parts[0], Optional.empty());
  }

  private MetricColumn column(
      String name, Statistic statistic, String column, Optional<String> denominator) {
    Direction direction = lowerIsBetter.contains(name) ? Direction.LESS : Direction.MORE;
    return new MetricColumn(
        meanings.apply(new Metric(name, statistic, direction)),
        column,
        denominator,
        covariate.flatMap(before -> covariate(statistic, before)),
        OptionalDouble.empty());
  }

  /** A covariate is used where it is of the metric's kind: {@code C/C} for ratios only. */
  private static Optional<CovariateColumns> covariate(Statistic statistic, String before) {
    int slash = before.indexOf('/');
    return switch (statistic) {
      case Statistic.Mean _, Statistic.Proportion _ ->
          slash < 0
              ? Optional.of(new CovariateColumns(before, Optional.empty()))
              : Optional.empty();
      case Statistic.Ratio _ ->
          slash < 0
              ? Optional.empty()
              : Optional.of(
                  new CovariateColumns(
                      before.substring(0, slash), Optional.of(before.substring(slash + 1))));
      case Statistic.Quantile _ -> Optional.empty();
    };
  }

  private static String[] parts(String argument, String of, char separator) {
    int at = of.lastIndexOf(separator);
    if (at < 1 || at == of.length() - 1) {
      throw usage(argument);
    }
    return new String[] {of.substring(0, at), of.substring(at + 1)};
  }

  private static VitrineException usage(String argument) {
    return new VitrineException(ProblemCode.USAGE, "--metric " + argument);
  }
}
