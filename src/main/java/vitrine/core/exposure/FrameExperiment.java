package vitrine.core.exposure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.exposure.ExperimentData.RowCounts;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.RowEvidence.Baseline;
import vitrine.core.exposure.health.RuleChecks;

/** Reads a frame of experiment rows: units to arms, columns to what rows add to metrics. */
public final class FrameExperiment {
  private static final int[] UNTIMED = {};

  private static final List<String> BEFORE = List.of("pre_", "pre-", "before_", "实验前");

  private final Frame frame;
  private final ExperimentQuery query;
  private final RuledRows ruled;
  private final Exposure exposure;
  private final Map<String, double[]> numbers = new HashMap<>();

  private FrameExperiment(ExperimentQuery query, RuledRows ruled, Exposure exposure) {
    this.query = query;
    this.ruled = ruled;
    this.frame = ruled.frame();
    this.exposure = exposure;
  }

  private FrameExperiment(ExperimentQuery query, RuledRows ruled) {
    this(query, ruled, Exposure.unassigned(ruled.frame(), query.unit()));
  }

  private FrameExperiment(
      ExperimentQuery query, RuledRows ruled, Optional<SegmentMembers> shoppers) {
    this(query, ruled, assigned(query, ruled, shoppers));
  }

  private static Exposure assigned(
      ExperimentQuery query, RuledRows ruled, Optional<SegmentMembers> shoppers) {
    Exposure everybody =
        Exposure.of(
            ruled.frame(),
            query.unit(),
            query.variant(),
            query.shares().entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList());
    return shoppers
        .map(members -> everybody.among(members.among(everybody.units())))
        .orElse(everybody);
  }

  /**
   * The result.
   *
   * @throws VitrineException if a column is missing or holds no numbers, or if there are no two
   *     arms or no such control
   */
  public static ExperimentResult run(Frame frame, ExperimentQuery query, Progress progress) {
    return run(frame, query, Optional.empty(), progress);
  }

  /**
   * The result among the units that are shoppers of a segment; everything, the check of the sample
   * ratio included, is about them alone.
   *
   * @param shoppers whose units count, by id; all if empty
   * @throws VitrineException as {@link #run(Frame, ExperimentQuery, Progress)}
   */
  public static ExperimentResult run(
      Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers, Progress progress) {
    return withRules(frame, query, shoppers, answer(frame, query, shoppers, progress), progress);
  }

  /**
   * A result with the check of what rules on rows change: those that were given, or one that a
   * column suggests.
   *
   * @param result of this query
   */
  public static ExperimentResult withRules(
      Frame frame,
      ExperimentQuery query,
      Optional<SegmentMembers> shoppers,
      ExperimentResult result,
      Progress progress) {
    return RuleChecks.of(
            frame,
            query,
            result.report(),
            other -> answer(frame, other, shoppers, progress).report())
        .map(check -> result.with(result.report().health().with(check)))
        .orElse(result);
  }

  private static ExperimentResult answer(
      Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers, Progress progress) {
    Read read = read(frame, query, shoppers);
    return ExperimentRun.of(read.data(), read.design(), progress);
  }

  /**
   * An experiment as its analyses see it.
   *
   * @param data units and rows
   * @param design with the control found
   */
  public record Read(ExperimentData data, ExperimentDesign design) {}

  /**
   * The data of a frame.
   *
   * @param shoppers whose units count, by id; all if empty
   * @throws VitrineException as {@link #run(Frame, ExperimentQuery, Progress)}
   */
  public static Read read(Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers) {
    FrameExperiment experiment = new FrameExperiment(query, RuledRows.of(frame, query), shoppers);
    return new Read(experiment.data(), experiment.design());
  }

  /** How a column splits the units of an experiment. */
  public static UnitSegments segments(Frame frame, ExperimentQuery query, String column) {
    FrameExperiment read =
        new FrameExperiment(query, RuledRows.of(frame, query), Optional.<SegmentMembers>empty());
    return UnitSegments.of(read.frame, column, read.exposure);
  }

  /**
   * The data of a frame in which nobody was assigned to anything: all units are in one arm. A
   * planned experiment takes its baseline from it.
   *
   * @param query its variant and control are not used
   * @throws VitrineException if a column is missing or holds no numbers
   */
  public static ExperimentData unassigned(Frame frame, ExperimentQuery query) {
    return new FrameExperiment(query, RuledRows.of(frame, query)).data();
  }

  private ExperimentDesign design() {
    String control = query.control().orElseGet(exposure::likelyControl);
    if (!exposure.arms().contains(control)) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_CONTROL, control, String.join(", ", exposure.arms()));
    }
    return new ExperimentDesign(control, query.shares(), query.plan(), query.reading().schedule());
  }

  private ExperimentData data() {
    Optional<Days> days =
        frame.times().map(LongColumn::asLongArray).map(times -> Days.of(times, frame.zone()));
    int[] dayOfRow = days.map(Days::ofRow).orElse(UNTIMED);
    List<MetricRows> metrics =
        query.metrics().stream().map(metric -> rows(metric, dayOfRow)).toList();
    List<UnitSegments> segments =
        query.segments().stream().map(column -> UnitSegments.of(frame, column, exposure)).toList();
    return new ExperimentData(
        exposure.arms(),
        exposure.armOfUnit(),
        exposure::id,
        days.map(calendar -> unitDays(calendar, dayOfRow)),
        metrics,
        segments,
        query.stratify().map(column -> UnitSegments.of(frame, column, exposure)),
        new RowCounts(frame.rows(), exposure.rowsLeftOut(), evidence()));
  }

  private RowEvidence evidence() {
    List<double[]> outcomes =
        query.metrics().stream().map(metric -> numbers(metric.column())).toList();
    return new RowEvidence(
        Optional.of(exposure.rowsPerUnit()),
        OutcomeOrder.of(frame, query.reading().assigned(), exposure, outcomes),
        baselines(),
        ruled.read(),
        ruled.left());
  }

  /** Whether the name of a column says that it holds something from before the experiment. */
  public static boolean fromBefore(String column) {
    return BEFORE.stream().anyMatch(column.toLowerCase(Locale.ROOT)::startsWith);
  }

  /** Covariates, and other columns whose name says that they are from before. */
  private List<Baseline> baselines() {
    Set<String> names = new LinkedHashSet<>();
    for (MetricColumn metric : query.metrics()) {
      metric.covariate().ifPresent(before -> names.add(before.column()));
    }
    for (String column : frame.columns()) {
      if (fromBefore(column) && frame.measures(column).isPresent()) {
        names.add(column);
      }
    }
    int units = exposure.armOfUnit().length;
    return names.stream()
        .map(
            name ->
                new Baseline(
                    name,
                    new Contributions(exposure.units().codes(), UNTIMED, numbers(name))
                        .sums(units)))
        .toList();
  }

  /** A unit is exposed on the day of its first row. */
  private UnitDays unitDays(Days days, int[] dayOfRow) {
    int[] first = new int[exposure.armOfUnit().length];
    Arrays.fill(first, Days.NONE);
    int[] units = exposure.units().codes();
    for (int row = 0; row < dayOfRow.length; row++) {
      int unit = units[row];
      if (unit >= 0 && dayOfRow[row] >= 0 && (first[unit] < 0 || dayOfRow[row] < first[unit])) {
        first[unit] = dayOfRow[row];
      }
    }
    return new UnitDays(days.date(0), days.count(), frame.zone(), first);
  }

  private MetricRows rows(MetricColumn metric, int[] dayOfRow) {
    Function<String, Contributions> rows =
        column -> new Contributions(exposure.units().codes(), dayOfRow, numbers(column));
    int units = exposure.armOfUnit().length;
    return new MetricRows(
        metric.metric(),
        rows.apply(metric.column()),
        metric.denominator().map(rows),
        metric.covariate().map(before -> rows.apply(before.column()).sums(units)),
        metric
            .covariate()
            .flatMap(before -> before.denominator())
            .map(column -> rows.apply(column).sums(units)),
        metric.winsorised());
  }

  private double[] numbers(String column) {
    return numbers.computeIfAbsent(column, name -> RowNumbers.of(frame, name));
  }
}
