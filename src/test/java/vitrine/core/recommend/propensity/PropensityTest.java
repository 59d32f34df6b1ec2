package vitrine.core.recommend.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.recommend.LogShop;

class PropensityTest {
  private static final int DAY = 24;

  @Test
  void featuresAreCountedBeforeTheDayOnly() {
    PreparedLog log =
        log(
            List.of(
                "ann mug pv 10 .",
                "ann mug pv 11 .",
                "ann mug buy 12 .",
                "ann mug back 300 .",
                "ann mug talk 301 2",
                "ann tea buy 350 .",
                "ann tea pv 480 .",
                "ann tea talk 481 5",
                "ann tea buy 600 ."));
    double[] values = new double[SnapshotFeatures.COUNT];

    assertThat(features(log).read(0, 20, values)).isTrue();

    // day 20 begins at hour 480: the last three events are not seen
    assertThat(value(values, PropensityFeature.DAYS_SINCE_ACTIVE)).isEqualTo(6);
    assertThat(value(values, PropensityFeature.TENURE)).isEqualTo(20);
    assertThat(value(values, PropensityFeature.ORDERS)).isEqualTo(2);
    assertThat(value(values, PropensityFeature.DAYS_SINCE_ORDER)).isEqualTo(6);
    assertThat(value(values, PropensityFeature.OVERDUE)).isCloseTo(6 / 14.0, within(1e-12));
    assertThat(value(values, PropensityFeature.VIEWS_7)).isEqualTo(0);
    assertThat(value(values, PropensityFeature.VIEWS_28)).isEqualTo(2);
    assertThat(value(values, PropensityFeature.RETURNS)).isEqualTo(1);
    assertThat(value(values, PropensityFeature.REVIEWS)).isEqualTo(1);
    assertThat(value(values, PropensityFeature.STARS)).isEqualTo(-1);
    assertThat(value(values, PropensityFeature.SESSIONS_28)).isEqualTo(6);
    assertThat(value(values, PropensityFeature.ACTIVE_DAYS_28)).isEqualTo(3);
    assertThat(features(log).buys(0, 20, 26)).isTrue();
    assertThat(features(log).buys(0, 15, 21)).isFalse();
    assertThat(features(log).read(0, 0, values)).isFalse();
  }

  @Property(tries = 60, seed = "42")
  void whatHappensLaterCannotLeakIntoFeatures(@ForAll @LongRange(min = 0, max = 9999) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int day = random.nextInt(5, 40);
    List<String> before = with(events(random, 0, day * DAY), "u0 i0 pv 0 .");
    PreparedLog past = log(with(before, "zoe cup pv %d .".formatted(60 * DAY)));
    List<String> later = with(before, "zoe cup pv %d .".formatted(60 * DAY));
    later.addAll(events(random, day * DAY, 60 * DAY));
    PreparedLog whole = log(later);
    double[] without = new double[SnapshotFeatures.COUNT];
    double[] with = new double[SnapshotFeatures.COUNT];

    for (int user = 0; user < past.places().users(); user++) {
      String id = past.log().users().dictionary().value(user);
      int code = whole.log().users().dictionary().code(id);
      assertThat(features(whole).read(code, day, with))
          .isEqualTo(features(past).read(user, day, without));
      assertThat(with).as("%s on day %d", id, day).isEqualTo(without);
    }
  }

  @Test
  void theModelFindsWhoBuysAndItsPartsSumToTheLogit() {
    Propensity found = train(regulars(90));

    assertThat(found).isInstanceOf(Propensity.Trained.class);
    Propensity.Trained trained = (Propensity.Trained) found;
    PropensityReport report = trained.report();
    assertThat(report.training().weeks()).isEqualTo(4);
    assertThat(report.calibration().weeks()).isEqualTo(2);
    assertThat(report.test().weeks()).isEqualTo(2);
    assertThat(report.training().days().to()).isBefore(report.calibration().days().from());
    assertThat(report.calibration().days().to()).isBefore(report.test().days().from());
    assertThat(report.auc()).isGreaterThan(.85);
    assertThat(report.logLoss()).isLessThan(report.baseLogLoss());
    assertThat(report.bins()).isNotEmpty();
    PropensityEstimate regular = trained.model().of(0).orElseThrow();
    PropensityEstimate idle = trained.model().of(39).orElseThrow();
    assertThat(regular.probability()).isGreaterThan(idle.probability());
    for (PropensityEstimate estimate : List.of(regular, idle)) {
      double sum =
          estimate.contributions().stream().mapToDouble(FeatureContribution::contribution).sum();
      assertThat(estimate.base() + sum).isCloseTo(estimate.logit(), within(1e-9));
      assertThat(1 / (1 + Math.exp(-estimate.logit())))
          .isCloseTo(estimate.probability(), within(1e-12));
    }
  }

  @Test
  void calibrationStretchesAndShiftsTheLogit() {
    PreparedLog log = log(List.of("ann mug pv 10 .", "ann mug buy 12 .", "ann tea pv 480 ."));
    Standardised inputs =
        new Standardised(
            new int[] {PropensityFeature.TENURE.ordinal(), PropensityFeature.ORDERS.ordinal()},
            new double[] {1, 0},
            new double[] {2, 1});
    LogisticRegression regression = new LogisticRegression(-1, new double[] {.3, .7});

    double plain = logit(log, inputs, regression, new LogisticRegression(0, new double[] {1}));
    double calibrated =
        logit(log, inputs, regression, new LogisticRegression(.5, new double[] {2}));

    assertThat(plain).isNotCloseTo(-1, within(.1));
    assertThat(calibrated).isCloseTo(.5 + 2 * plain, within(1e-12));
  }

  private static double logit(
      PreparedLog log,
      Standardised inputs,
      LogisticRegression regression,
      LogisticRegression calibration) {
    return new PropensityModel(
            log, ShopperReviews.of(log.log(), Optional.empty()), inputs, regression, calibration)
        .of(0)
        .orElseThrow()
        .logit();
  }

  @Test
  void tooFewWeeksOrBuyersAreSaid() {
    assertThat(train(regulars(50)))
        .isEqualTo(new Propensity.NotEstimable(PropensityGap.WEEKS, 3, 4));
    assertThat(train(new ArrayList<>(List.of("ann mug pv 1 .", "ann mug pv 2150 ."))))
        .isEqualTo(new Propensity.NotEstimable(PropensityGap.TRAINING_BUYERS, 0, 30));
  }

  @Test
  void theRowsOfAVeryLargeShopStayBounded() {
    assertThat(PropensityTraining.weeks(400, 62_500)).isEqualTo(32);
    assertThat(PropensityTraining.weeks(400, 100_000)).isEqualTo(20);
    assertThat(PropensityTraining.weeks(400, 1_000_000)).isEqualTo(4);
    assertThat(PropensityTraining.weeks(50, 1_000_000)).isEqualTo(3);
    assertThat(PropensityTraining.weeks(20, 0)).isZero();
  }

  /** Twenty shoppers buy nearly every week, twenty only look. */
  private static List<String> regulars(int days) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> events = new ArrayList<>();
    for (int user = 0; user < 40; user++) {
      for (int week = 0; week * 7 < days; week++) {
        for (int day = week * 7; day < Math.min(days, week * 7 + 7); day += 2) {
          events.add("u%02d tea pv %d .".formatted(user, day * DAY + random.nextInt(DAY)));
        }
        if (random.nextInt(20) < (user < 20 ? 18 : 1)) {
          int day = Math.min(days - 1, week * 7 + random.nextInt(7));
          events.add("u%02d tea buy %d .".formatted(user, day * DAY + random.nextInt(DAY)));
        }
      }
    }
    events.add("u00 tea pv %d .".formatted(days * DAY - 1));
    return events;
  }

  private static List<String> events(SplittableRandom random, int from, int to) {
    List<String> events = new ArrayList<>();
    String[] kinds = {"pv", "buy", "back", "talk"};
    for (int i = 0; i < 40; i++) {
      events.add(
          String.format(
              Locale.ROOT,
              "u%d i%d %s %d %d",
              random.nextInt(3),
              random.nextInt(3),
              kinds[random.nextInt(4)],
              random.nextInt(from, to),
              random.nextInt(1, 6)));
    }
    return events;
  }

  private static List<String> with(List<String> events, String more) {
    List<String> all = new ArrayList<>(events);
    all.add(more);
    return all;
  }

  private static Propensity train(List<String> lines) {
    PreparedLog log = log(lines);
    return PropensityTraining.train(
        log, ShopperReviews.of(log.log(), Optional.empty()), Progress.unwatched());
  }

  private static PreparedLog log(List<String> lines) {
    return PreparedLog.of(
        EventLog.of(LogShop.log(lines.toArray(String[]::new))), Progress.unwatched());
  }

  private static SnapshotFeatures features(PreparedLog log) {
    return new SnapshotFeatures(log, ShopperReviews.of(log.log(), Optional.empty()));
  }

  private static double value(double[] values, PropensityFeature feature) {
    return values[feature.ordinal()];
  }
}
