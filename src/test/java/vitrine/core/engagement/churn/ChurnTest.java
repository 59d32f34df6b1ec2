package vitrine.core.engagement.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.PreparedLog;

class ChurnTest {

  /** Gaps 1, 1, 4: numpy.quantile([1, 1, 4], .95) is 3.7. */
  @Example
  void silenceIsComparedWithTheOwnRhythm() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    for (String day : List.of("01", "02", "03", "07")) {
      log.row("ann", EventKind.VIEW, "2026-03-" + day + "T10:00");
      log.row("ann", EventKind.VIEW, "2026-03-" + day + "T11:00");
    }
    for (String day : List.of("01", "06", "11")) {
      log.row("bob", EventKind.VIEW, "2026-03-" + day + "T10:00");
    }
    log.row("cai", EventKind.VIEW, "2026-03-01T10:00");
    PreparedLog data = log.prepare();

    ChurnReport report = Churn.report(data, EngagementQuery.everything(), Progress.unwatched());

    assertThat(report.atRisk()).isEqualTo(Figure.share(1, 2));
    assertThat(report.tooFewDays()).isEqualTo(1);
    assertThat(report.silences())
        .containsExactly(new ChurnReport.Silence(0, 1, 0), new ChurnReport.Silence(4, 1, 1));
    UserAtRisk ann = report.users().getFirst();
    assertThat(ann.threshold()).isCloseTo(3.7, within(1e-12));
    assertThat(ann.silence()).isEqualTo(4);
    assertThat(ann.activeDays()).isEqualTo(4);
    assertThat(ann.lastActiveDay()).isEqualTo(LocalDate.of(2026, 3, 7));
    assertThat(data.log().users().dictionary().value(ann.user())).isEqualTo("ann");
  }

  @Example
  void aSilenceAsLongAsTheThresholdIsNoRisk() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    for (String day : List.of("01", "04", "07")) {
      log.row("ann", EventKind.VIEW, "2026-03-" + day + "T10:00");
    }
    log.row("bob", EventKind.VIEW, "2026-03-10T10:00");
    ChurnReport report =
        Churn.report(log.prepare(), EngagementQuery.everything(), Progress.unwatched());
    assertThat(report.atRisk()).isEqualTo(Figure.share(0, 1));
  }

  @Example
  void oneDayTellsNothing() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.VIEW, "2026-03-01T10:00");
    ChurnReport report =
        Churn.report(log.prepare(), EngagementQuery.everything(), Progress.unwatched());
    assertThat(report.atRisk()).isEqualTo(new Figure.NotEstimable(Reason.TOO_FEW_ACTIVE_DAYS));
    assertThat(report.users()).isEmpty();
  }

  @Property(tries = 150, seed = "64")
  void everyUserFollowsTheDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    TreeMap<String, Double> thresholds = new TreeMap<>();
    int whole = 0;
    for (String user : world.users()) {
      List<LocalDate> days = world.activeDays(user).stream().filter(world::inPeriod).toList();
      if (days.size() < 3) {
        continue;
      }
      whole++;
      List<Long> gaps = new ArrayList<>();
      for (int i = 1; i < days.size(); i++) {
        gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
      }
      double threshold = type7(gaps, 0.95);
      if (ChronoUnit.DAYS.between(days.getLast(), world.period.to()) > threshold) {
        thresholds.put(user, threshold);
      }
    }

    ChurnReport report = Churn.report(world.data, world.query, Progress.unwatched());

    if (whole > 0) {
      assertThat(report.atRisk()).isEqualTo(Figure.share(thresholds.size(), whole));
    }
    assertThat(world.names(new ChurnRule(world.query).users(world.data)))
        .isEqualTo(thresholds.navigableKeySet());
    for (UserAtRisk user : report.users()) {
      String name = world.data.log().users().dictionary().value(user.user());
      assertThat(user.threshold()).isCloseTo(thresholds.get(name), within(1e-9));
    }
  }

  /**
   * As R documents it: h = (n - 1) p + 1, x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h]).
   */
  private static double type7(List<Long> values, double level) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double h = (sorted.size() - 1) * level + 1;
    int floor = (int) Math.floor(h);
    double low = sorted.get(floor - 1);
    double high = sorted.get(Math.min(floor, sorted.size() - 1));
    return low + (h - floor) * (high - low);
  }
}
