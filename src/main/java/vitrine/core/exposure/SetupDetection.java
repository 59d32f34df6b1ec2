package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/**
 * Proposes how to read a frame as an experiment. Proposed are the columns with the unit's and the
 * variant's role, and as metrics what holds numbers, or yes and no. A column called {@code pre_x}
 * becomes the covariate of {@code x} and no metric.
 */
public final class SetupDetection {
  /** More proposed metrics than this would cost each of them too much in the correction. */
  private static final int MOST_METRICS = 4;

  private static final int MOST_WORDS = 12;
  private static final List<String> BEFORE = List.of("pre_", "pre-", "before_", "实验前");
  private static final Set<String> WORSE_WHEN_MORE =
      Set.of("refund", "return", "bounce", "churn", "complaint", "cancel", "latency", "退", "流失");

  private final Frame frame;

  private SetupDetection(Frame frame) {
    this.frame = frame;
  }

  /** The proposal; empty if no column can be the unit or the variant, or none is a metric. */
  public static Optional<ExperimentSetup> of(Frame frame) {
    return new SetupDetection(frame).setup();
  }

  /** Every column that can be a metric, the likeliest first. */
  public static List<MetricColumn> metrics(Frame frame) {
    return new SetupDetection(frame).metrics();
  }

  /** Every column that holds numbers, or yes and no, in file order. */
  public static List<String> numbers(Frame frame) {
    SetupDetection detection = new SetupDetection(frame);
    return frame.columns().stream().filter(name -> detection.statistic(name).isPresent()).toList();
  }

  /** Every column that can tell arms apart, in file order. */
  public static List<String> variants(Frame frame) {
    return new SetupDetection(frame).variants();
  }

  private Optional<ExperimentSetup> setup() {
    Optional<String> unit = frame.columnOf(Role.USER).or(this::mostDistinct);
    Optional<String> variant =
        frame
            .columnOf(Role.VARIANT)
            .or(() -> variants().stream().filter(c -> !Optional.of(c).equals(unit)).findFirst());
    List<MetricColumn> metrics =
        metrics().stream()
            .filter(m -> !Optional.of(m.column()).equals(variant))
            .filter(m -> !Optional.of(m.column()).equals(unit))
            .limit(MOST_METRICS)
            .toList();
    if (unit.isEmpty() || variant.isEmpty() || metrics.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ExperimentSetup.of(unit.get(), variant.get(), metrics));
  }

  private Optional<String> mostDistinct() {
    return frame.columns().stream()
        .filter(name -> frame.codes(name).isPresent())
        .max(Comparator.comparingInt(name -> frame.codes(name).orElseThrow().dictionary().size()));
  }

  private List<String> variants() {
    return frame.columns().stream()
        .filter(
            name ->
                frame
                    .codes(name)
                    .map(column -> column.dictionary().size())
                    .filter(size -> size >= 2 && size <= MOST_WORDS)
                    .isPresent())
        .toList();
  }

  private List<MetricColumn> metrics() {
    List<MetricColumn> found = new ArrayList<>();
    for (String name : frame.columns()) {
      Role role = frame.roles().getOrDefault(name, Role.ATTRIBUTE);
      boolean before = BEFORE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
      if (role != Role.USER && role != Role.VARIANT && role != Role.TIME && !before) {
        statistic(name)
            .ifPresent(
                statistic ->
                    found.add(
                        new MetricColumn(
                            name, statistic, name, direction(name), covariate(name, statistic))));
      }
    }
    found.sort(Comparator.comparingInt(SetupDetection::rank));
    return found;
  }

  private static int rank(MetricColumn metric) {
    if (metric.statistic() instanceof Statistic.Proportion) {
      return 0;
    }
    return metric.covariate().isPresent() ? 1 : 2;
  }

  private static Direction direction(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORSE_WHEN_MORE.stream().anyMatch(lower::contains) ? Direction.LESS : Direction.MORE;
  }

  private Optional<String> covariate(String name, Statistic statistic) {
    if (!(statistic instanceof Statistic.Mean)) {
      return Optional.empty();
    }
    return BEFORE.stream()
        .map(prefix -> prefix + name)
        .flatMap(
            wanted -> frame.columns().stream().filter(column -> column.equalsIgnoreCase(wanted)))
        .filter(column -> statistic(column).isPresent())
        .findFirst();
  }

  private Optional<Statistic> statistic(String name) {
    return switch (frame.table().column(name)) {
      case MeasureColumn numbers -> Optional.of(ofNumbers(numbers.values()));
      case CodeColumn codes -> ofWords(codes);
      default -> Optional.empty();
    };
  }

  private static Statistic ofNumbers(double[] values) {
    for (double value : values) {
      if (!Double.isNaN(value) && value != 0 && value != 1) {
        return new Statistic.Mean();
      }
    }
    return new Statistic.Proportion();
  }

  private static Optional<Statistic> ofWords(CodeColumn codes) {
    boolean flags = true;
    for (int code = 0; code < codes.dictionary().size(); code++) {
      Optional<Double> number = RowNumbers.number(codes.dictionary().value(code));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      double value = number.get();
      flags &= Double.isNaN(value) || value == 0 || value == 1;
    }
    if (codes.dictionary().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(flags ? new Statistic.Proportion() : new Statistic.Mean());
  }
}
