package vitrine.core.exposure.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.SumStatistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;

/**
 * Tests on data without an effect (A/A): the experiment's own units are dealt to two groups many
 * times over by chance alone, and every method is asked whether it sees a difference. One that
 * promises an error level of 5 % should say yes in 5 % of the splits at most; Kohavi, Tang and Xu,
 * "Trustworthy online controlled experiments" (2020), chapter 19.
 */
public final class SelfCheck {
  private final ExperimentData data;
  private final SelfCheckPlan plan;
  private final int[] pool;
  private final ArmUnits control;
  private final ArmUnits arm;
  private final double weights;

  private SelfCheck(ExperimentData data, SelfCheckPlan plan) {
    this.data = data;
    this.plan = plan;
    List<ArmUnits> arms = plan.design().armUnits(data.arms(), data.unitsPerArm());
    String name = plan.design().control();
    control = arms.stream().filter(one -> one.arm().equals(name)).findFirst().orElseThrow();
    arm =
        arms.stream()
            .filter(one -> !one.arm().equals(name) && one.weight() > 0)
            .findFirst()
            .orElseGet(() -> arms.stream().filter(one -> one != control).findFirst().orElseThrow());
    double all = arms.stream().mapToDouble(ArmUnits::weight).sum();
    weights = plan.pool() == Pool.CONTROL ? control.weight() + arm.weight() : all;
    int controlAt = data.arms().indexOf(name);
    pool =
        IntStream.range(0, data.units())
            .filter(
                unit ->
                    plan.pool() == Pool.CONTROL
                        ? data.armOfUnit()[unit] == controlAt
                        : data.armOfUnit()[unit] >= 0)
            .toArray();
  }

  /** The rates of every method on every metric. */
  public static SelfCheckReport of(ExperimentData data, SelfCheckPlan plan, Progress progress) {
    SelfCheck check = new SelfCheck(data, plan);
    return check.report(
        Deal.random(
            check.control.weight() / check.weights,
            check.arm.weight() / check.weights,
            plan.splits(),
            plan.seed()),
        progress);
  }

  /** The same with units dealt in another way. */
  static SelfCheckReport of(ExperimentData data, SelfCheckPlan plan, Deal deal, Progress progress) {
    return new SelfCheck(data, plan).report(deal, progress);
  }

  private SelfCheckReport report(Deal deal, Progress progress) {
    double tuned = plan.design().plan().planned().orElse(AlwaysValid.UNPLANNED);
    List<MetricCheck> checks = new ArrayList<>();
    AtomicLong done = new AtomicLong();
    for (MetricRows rows : data.metrics()) {
      checks.add(check(rows, deal, tuned, done, progress));
    }
    return new SelfCheckReport(
        plan,
        arm.arm(),
        control.weight() / weights,
        arm.weight() / weights,
        pool.length,
        tuned,
        checks);
  }

  private MetricCheck check(
      MetricRows rows, Deal deal, double tuned, AtomicLong done, Progress progress) {
    MetricUnits units = MetricUnits.of(rows, data.armOfUnit());
    boolean sums = rows.metric().statistic() instanceof SumStatistic;
    Looks looks = sums ? looks(rows) : Looks.end();
    GroupArms groups =
        sums
            ? new SummedArms(
                rows.metric(), units.metricArms(data).refused(), changes(rows, units, looks))
            : new SortedArms(rows.metric(), units, pool, data.units());
    SplitJudge judge =
        new SplitJudge(
            plan.design().plan().alpha(),
            tuned,
            looks,
            sums && rows.covariate().isPresent(),
            plan.splits());
    long total = (long) plan.splits() * data.metrics().size();
    Blocks.of(
        plan.splits(),
        (from, to) -> {
          byte[] group = new byte[pool.length];
          for (int split = from; split < to; split++) {
            progress.checkCancelled();
            deal.to(split, group);
            judge.ask(split, groups.of(group));
            progress.report(done.incrementAndGet(), total);
          }
          return to - from;
        });
    return new MetricCheck(
        rows.metric(), looks.count(), judge.rates(), Uniformity.of(judge.fixedValues()));
  }

  private UnitChanges changes(MetricRows rows, MetricUnits units, Looks looks) {
    return looks.count() > 1
        ? TimedChanges.of(rows, units, pool, data.days().orElseThrow(), looks)
        : UnitChanges.atEnd(units, pool);
  }

  /** Cut values are cut at the end's percentile, which no earlier look could know. */
  private Looks looks(MetricRows rows) {
    if (data.days().isEmpty() || rows.winsorised().isPresent()) {
      return Looks.end();
    }
    UnitDays days = data.days().get();
    long[] exposed = new long[days.count()];
    for (int unit : pool) {
      int day = days.exposure()[unit];
      exposed[day < 0 ? days.count() - 1 : day]++;
    }
    return days.count() > 1 ? Looks.daily(exposed) : Looks.end();
  }
}
