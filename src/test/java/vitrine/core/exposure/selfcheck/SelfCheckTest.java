package vitrine.core.exposure.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;
import vitrine.core.exposure.selfcheck.MethodRate.Promise;
import vitrine.core.exposure.selfcheck.MetricCheck.Calibration;

/** Splits without an effect: what the sums are, what the rates are, and that rigging shows. */
class SelfCheckTest {
  private static final int UNITS = 600;
  private static final int DAYS = 10;

  private final SplittableRandom random = new SplittableRandom(5);
  private final int[] exposure = random.ints(UNITS, 0, DAYS).toArray();
  private final double[] before = random.doubles(UNITS, 0, 4).toArray();

  /** Up to four rows a unit, from the day of exposure on; a tenth of the units has none. */
  private final Contributions spent = rows(.3);

  private final Contributions visits = rows(2);

  private Contributions rows(double least) {
    int[] unit = new int[UNITS * 4];
    int[] day = new int[unit.length];
    double[] value = new double[unit.length];
    for (int row = 0; row < unit.length; row++) {
      unit[row] = row % UNITS % 10 == 9 ? -1 : row % UNITS;
      day[row] = random.nextInt(exposure[row % UNITS], DAYS);
      value[row] =
          random.nextInt(12) == 0
              ? Double.NaN
              : Math.max(0, random.nextGaussian() + least) + (least > 1 ? .5 : before[row % UNITS]);
    }
    return new Contributions(unit, day, value);
  }

  @Test
  void sumsAtEveryLookAreThoseOfTheRowsSoFar() {
    MetricRows rows =
        metric(
            new Statistic.Ratio(), Optional.of(visits), Optional.of(before), Optional.of(ones()));
    ExperimentData data = data(rows, true);
    int[] pool = pool();
    Looks looks = Looks.daily(exposed());
    MetricUnits units = MetricUnits.of(rows, data.armOfUnit());
    byte[] group = new byte[UNITS];
    Deal.random(.4, .4, 3, 9).to(2, group);

    MetricArms[] arms =
        new SummedArms(
                rows.metric(),
                Optional.empty(),
                TimedChanges.of(rows, units, pool, data.days().orElseThrow(), looks))
            .of(group);

    assertThat(arms).hasSize(DAYS);
    for (int look = 0; look < DAYS; look++) {
      int[] groups = new int[UNITS];
      for (int unit = 0; unit < UNITS; unit++) {
        groups[unit] = exposure[unit] <= look ? group[unit] : -1;
      }
      for (byte side : new byte[] {Deal.CONTROL, Deal.TREATMENT}) {
        Moments expected =
            Moments.ofGroup(groups, side, sums(spent, look), sums(visits, look), before, ones());
        same(arms[look].arms().get(side), expected);
      }
    }
  }

  @Test
  void aShareCountsFromItsFirstPositiveRow() {
    MetricRows rows =
        metric(new Statistic.Proportion(), Optional.empty(), Optional.empty(), Optional.empty());
    ExperimentData data = data(rows, true);
    MetricUnits units = MetricUnits.of(rows, data.armOfUnit());
    byte[] group = new byte[UNITS];

    MetricArms[] arms =
        new SummedArms(
                rows.metric(),
                Optional.empty(),
                TimedChanges.of(
                    rows, units, pool(), data.days().orElseThrow(), Looks.daily(exposed())))
            .of(group);

    double[] flags = Arrays.stream(sums(spent, 4)).map(sum -> sum > 0 ? 1 : 0).toArray();
    int[] groups = Arrays.stream(exposure).map(day -> day <= 4 ? 0 : -1).toArray();
    same(arms[4].arms().getFirst(), Moments.ofGroup(groups, 0, flags));
  }

  @Test
  void largeValuesOfSmallSpreadKeepTheirDigits() {
    double[] large = new double[UNITS];
    Arrays.setAll(large, unit -> 1e9 + before[unit]);
    Contributions rows = new Contributions(pool(), new int[0], large);
    MetricRows metric =
        new MetricRows(
            named(new Statistic.Mean()),
            rows,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    ExperimentData data = data(metric, false);

    MetricArms[] arms =
        new SummedArms(
                metric.metric(),
                Optional.empty(),
                UnitChanges.atEnd(MetricUnits.of(metric, data.armOfUnit()), pool()))
            .of(new byte[UNITS]);

    assertThat(arms[0].arms().getFirst().units().variance(0))
        .isCloseTo(Moments.of(before).variance(0), within(1e-5));
  }

  @Test
  void aFairTestIsCalibrated() {
    MetricRows rows =
        metric(new Statistic.Mean(), Optional.empty(), Optional.of(before), Optional.empty());
    SelfCheckReport report = SelfCheck.of(data(rows, true), plan(1_000), Progress.unwatched());

    MetricCheck check = report.metrics().getFirst();
    assertThat(report.units()).isEqualTo(UNITS);
    assertThat(check.looks()).isEqualTo(DAYS);
    assertThat(check.calibration(.05)).isEqualTo(Calibration.CALIBRATED);
    assertThat(Arrays.stream(check.uniformity().bins()).sum()).isEqualTo(1_000);
    assertThat(promise(check, Method.FIXED, Adjustment.CUPED, Looking.AT_END))
        .isEqualTo(Promise.KEPT);
    assertThat(promise(check, Method.ALWAYS_VALID, Adjustment.NONE, Looking.EVERY_LOOK))
        .isIn(Promise.KEPT, Promise.CAUTIOUS);
    assertThat(promise(check, Method.FIXED, Adjustment.NONE, Looking.EVERY_LOOK))
        .as("looking ten times at a test made for one look")
        .isEqualTo(Promise.BROKEN);
  }

  /** Its looks are as far as their units only where units do not go on collecting. */
  @Test
  void groupSequentialKeepsItsPromiseWhereUnitsCountOnce() {
    MetricRows rows =
        new MetricRows(
            named(new Statistic.Mean()),
            new Contributions(pool(), exposure, before),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    MetricCheck check =
        SelfCheck.of(data(rows, true), plan(1_000), Progress.unwatched()).metrics().getFirst();

    assertThat(promise(check, Method.GROUP_SEQUENTIAL, Adjustment.NONE, Looking.EVERY_LOOK))
        .isEqualTo(Promise.KEPT);
  }

  @Test
  void aRiggedDealShows() {
    MetricRows rows =
        metric(new Statistic.Mean(), Optional.empty(), Optional.empty(), Optional.empty());
    double[] sums = sums(spent, DAYS);
    Deal fair = Deal.random(.5, .5, 400, 3);
    Deal rigged =
        (split, group) -> {
          fair.to(split, group);
          for (int unit = 0; unit < group.length; unit += 3) {
            group[unit] = sums[unit] > 6 ? Deal.TREATMENT : Deal.CONTROL;
          }
        };

    MetricCheck check =
        SelfCheck.of(data(rows, false), plan(400), rigged, Progress.unwatched())
            .metrics()
            .getFirst();

    assertThat(check.calibration(.05)).isEqualTo(Calibration.TOO_OFTEN);
    assertThat(check.uniformity().p()).isLessThan(1e-10);
  }

  @Test
  void quantilesAreCheckedAtTheEnd() {
    MetricRows rows =
        metric(
            new Statistic.Quantile(.5, Statistic.Quantile.Basis.UNITS),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    MetricCheck check =
        SelfCheck.of(data(rows, true), plan(300), Progress.unwatched()).metrics().getFirst();

    assertThat(check.looks()).isEqualTo(1);
    assertThat(check.rate(Method.FIXED, Adjustment.NONE, Looking.AT_END).orElseThrow().splits())
        .isEqualTo(300);
    assertThat(promise(check, Method.FIXED, Adjustment.NONE, Looking.AT_END))
        .isNotEqualTo(Promise.BROKEN);
  }

  @Test
  void equalSeedsGiveEqualReports() {
    ExperimentData data =
        data(
            metric(new Statistic.Mean(), Optional.empty(), Optional.empty(), Optional.empty()),
            true);
    SelfCheckPlan other = new SelfCheckPlan(200, 4, Pool.ALL, plan(200).design());

    assertThat(SelfCheck.of(data, plan(200), Progress.unwatched()).metrics())
        .isEqualTo(SelfCheck.of(data, plan(200), Progress.unwatched()).metrics())
        .isNotEqualTo(SelfCheck.of(data, other, Progress.unwatched()).metrics());
  }

  @Test
  void sharesAndPoolAreThoseOfThePlan() {
    ExperimentData data =
        data(
            metric(new Statistic.Mean(), Optional.empty(), Optional.empty(), Optional.empty()),
            false);
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("a", 3.0);
    shares.put("b", 1.0);
    ExperimentDesign design = new ExperimentDesign("a", shares, AnalysisPlan.of(.1));
    SelfCheckReport report =
        SelfCheck.of(data, new SelfCheckPlan(100, 1, Pool.CONTROL, design), Progress.unwatched());

    assertThat(report.controlShare()).isEqualTo(.75);
    assertThat(report.armShare()).isEqualTo(.25);
    assertThat(report.units()).isEqualTo(UNITS / 2);
    assertThat(report.alpha()).isEqualTo(.1);

    byte[] group = new byte[100_000];
    Deal.random(.75, .2, 1, 8).to(0, group);
    int[] count = new int[3];
    for (byte one : group) {
      count[one]++;
    }
    assertThat(count[0]).isBetween(74_500, 75_500);
    assertThat(count[1]).isBetween(19_500, 20_500);
  }

  @Test
  void stopsWhenAsked() {
    ExperimentData data =
        data(
            metric(new Statistic.Mean(), Optional.empty(), Optional.empty(), Optional.empty()),
            false);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> SelfCheck.of(data, plan(10), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private static Promise promise(
      MetricCheck check, Method method, Adjustment adjustment, Looking looking) {
    return check.rate(method, adjustment, looking).orElseThrow().promise(.05);
  }

  private static void same(Arm arm, Moments expected) {
    Moments units = arm.units();
    assertThat(units.n()).isEqualTo(expected.n());
    for (int i = 0; i < expected.variables(); i++) {
      assertThat(units.mean(i)).isCloseTo(expected.mean(i), within(1e-9));
      for (int j = 0; j < expected.variables(); j++) {
        assertThat(units.centred(i, j)).isCloseTo(expected.centred(i, j), within(1e-7));
      }
    }
  }

  private static SelfCheckPlan plan(int splits) {
    return new SelfCheckPlan(
        splits, 3, Pool.ALL, new ExperimentDesign("a", Map.of(), AnalysisPlan.of(.05)));
  }

  private MetricRows metric(
      Statistic statistic,
      Optional<Contributions> denominator,
      Optional<double[]> covariate,
      Optional<double[]> covariateDenominator) {
    return new MetricRows(
        named(statistic),
        spent,
        denominator,
        covariate,
        covariateDenominator,
        OptionalDouble.empty());
  }

  private static Metric named(Statistic statistic) {
    return new Metric("spent", statistic, Direction.MORE);
  }

  private ExperimentData data(MetricRows rows, boolean timed) {
    int[] armOfUnit = new int[UNITS];
    Arrays.setAll(armOfUnit, unit -> unit % 2);
    return new ExperimentData(
        List.of("a", "b"),
        armOfUnit,
        Integer::toString,
        timed
            ? Optional.of(new UnitDays(LocalDate.of(2026, 4, 20), DAYS, ZoneOffset.UTC, exposure))
            : Optional.empty(),
        List.of(rows),
        List.of(),
        Optional.empty(),
        new ExperimentData.RowCounts(spent.rows(), 0));
  }

  private static int[] pool() {
    int[] pool = new int[UNITS];
    Arrays.setAll(pool, unit -> unit);
    return pool;
  }

  private static double[] ones() {
    double[] ones = new double[UNITS];
    Arrays.fill(ones, 1);
    return ones;
  }

  private long[] exposed() {
    long[] exposed = new long[DAYS];
    for (int day : exposure) {
      exposed[day]++;
    }
    return exposed;
  }

  private static double[] sums(Contributions rows, int lastDay) {
    double[] sums = new double[UNITS];
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.unit()[row] >= 0
          && rows.day()[row] <= lastDay
          && Double.isFinite(rows.value()[row])) {
        sums[rows.unit()[row]] += rows.value()[row];
      }
    }
    return sums;
  }
}
