package vitrine.core.engagement.stickiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Period;

class StickinessTest {

  private static TreeSet<String> active(RandomLog world, LocalDate from, LocalDate to) {
    Period days = new Period(from, to);
    return world.users().stream()
        .filter(
            user ->
                world.activeDays(user).stream().anyMatch(day -> days.covers(new Period(day, day))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Figure repeat(RandomLog world, LocalDate day, int block) {
    if (day.minusDays(2L * block - 1).isBefore(world.data.dataDays().from())) {
      return new Figure.NotEstimable(Reason.WARMING_UP);
    }
    TreeSet<String> before = active(world, day.minusDays(2L * block - 1), day.minusDays(block));
    TreeSet<String> both = active(world, day.minusDays(block - 1L), day);
    both.retainAll(before);
    return Figure.share(both.size(), before.size());
  }

  @Property(tries = 100, seed = "65")
  void everyMeasureFollowsItsDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    StickinessReport report = Stickiness.report(world.data, world.query, Progress.unwatched());

    LocalDate last = world.period.to();
    assertThat(report.repeatRate7()).isEqualTo(repeat(world, last, 7));
    assertThat(report.repeatRate28()).isEqualTo(repeat(world, last, 28));
    assertThat(report.days()).hasSize(world.period.days());
    for (StickinessReport.Day day : report.days()) {
      assertThat(day.repeatRate7())
          .as(day.date().toString())
          .isEqualTo(repeat(world, day.date(), 7));
      assertThat(day.repeatRate28()).isEqualTo(repeat(world, day.date(), 28));
    }
    assertThat(report.dailyToMonthly())
        .isEqualTo(
            Engagement.report(world.data, world.query, Progress.unwatched())
                .figure(Kpi.DAILY_TO_MONTHLY)
                .current());
    checkDistribution(world, report);
  }

  private static void checkDistribution(RandomLog world, StickinessReport report) {
    Period window = new Period(world.period.to().minusDays(27), world.period.to());
    for (int days = 1; days <= 28; days++) {
      int exactly = days;
      TreeSet<String> users =
          world.users().stream()
              .filter(
                  user ->
                      world.activeDays(user).stream()
                              .filter(day -> window.covers(new Period(day, day)))
                              .count()
                          == exactly)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(report.activeDays().users().get(days - 1)).isEqualTo(users.size());
      assertThat(world.names(new ActiveDaysRule(world.query, days).users(world.data)))
          .isEqualTo(users);
    }
    assertThat(report.activeDays().warmingUp())
        .isEqualTo(window.from().isBefore(world.data.dataDays().from()));
    double mean =
        report.days().stream()
            .filter(day -> !day.monthWarmingUp())
            .filter(day -> day.mau() > 0)
            .mapToDouble(day -> (double) day.dau() / day.mau())
            .average()
            .orElse(Double.NaN);
    report.dailyToMonthly().number().ifPresent(v -> assertThat(v).isCloseTo(mean, within(1e-12)));
  }
}
