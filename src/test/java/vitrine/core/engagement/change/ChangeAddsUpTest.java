package vitrine.core.engagement.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

/** On random logs, for every figure: the parts add up, and the whole is the report's figure. */
class ChangeAddsUpTest {

  @Property(tries = 100, seed = "71")
  void partsAddUpToTheChange(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    Period all = world.data.dataDays();
    Period before = somePeriod(world, all);
    Period now = somePeriod(world, all);
    OrderValue value = OrderValue.values()[world.random.nextInt(2)];
    EngagementQuery asked = world.query.by(world.query.month(), value);
    EngagementQuery base = asked.over(now);
    EngagementReport earlier = report(world, asked.over(before));
    EngagementReport later = report(world, base);
    for (Kpi kpi : Kpi.values()) {
      ChangeQuery query =
          new ChangeQuery(
              base,
              Optional.of(before),
              kpi,
              new Dimension.Column("category"),
              1 + world.random.nextInt(3));

      ChangeReport change = WhatChanged.report(world.data, query, Progress.unwatched());

      same(kpi, change.valueBefore(), earlier.figure(kpi).current());
      same(kpi, change.valueNow(), later.figure(kpi).current());
      if (change.change().number().isPresent()) {
        double whole = change.change().number().getAsDouble();
        double parts = change.parts().stream().mapToDouble(ChangeReport.Part::contribution).sum();
        assertThat(parts).as("%s", kpi).isCloseTo(whole, within(1e-9));
        if (SplitRule.of(kpi).contains(SplitRule.EFFECTS)) {
          assertThat(change.mix() + change.rate()).as("%s", kpi).isCloseTo(whole, within(1e-9));
        }
      } else {
        assertThat(change.parts()).isEmpty();
      }
    }
    users(world, before, now);
  }

  private static Period somePeriod(RandomLog world, Period all) {
    LocalDate from = all.from().plusDays(world.random.nextInt(all.days()));
    int left = new Period(from, all.to()).days();
    return new Period(from, from.plusDays(world.random.nextInt(left)));
  }

  private static EngagementReport report(RandomLog world, EngagementQuery query) {
    return Engagement.report(world.data, query, Progress.unwatched());
  }

  private static void same(Kpi kpi, Figure here, Figure there) {
    assertThat(here.number().isPresent()).as("%s", kpi).isEqualTo(there.number().isPresent());
    if (there instanceof Figure.NotEstimable) {
      assertThat(here).as("%s", kpi).isEqualTo(there);
    }
    there
        .number()
        .ifPresent(
            value ->
                assertThat(here.number().orElseThrow())
                    .as("%s", kpi)
                    .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
  }

  /** Active users, and weekly ones, split by sets and lists. */
  private static void users(RandomLog world, Period before, Period now) {
    ChangeQuery query =
        new ChangeQuery(
            world.query.over(now),
            Optional.of(before),
            Kpi.ACTIVE_USERS,
            new Dimension.Column("category"),
            9);
    Map<String, Double> expected = shares(world, now);
    shares(world, before).forEach((part, share) -> expected.merge(part, -share, Double::sum));
    for (ChangeReport.Part part :
        WhatChanged.report(world.data, query, Progress.unwatched()).parts()) {
      String name = part.slice() instanceof Slice.Value value ? value.name() : "";
      assertThat(part.contribution()).isCloseTo(expected.getOrDefault(name, 0.0), within(1e-9));
    }
    if (now.from().isBefore(world.data.dataDays().from().plusDays(6))) {
      return;
    }
    Map<String, Double> weekly = new HashMap<>();
    for (LocalDate day = now.from(); !day.isAfter(now.to()); day = day.plusDays(1)) {
      shares(world, new Period(day.minusDays(6), day))
          .forEach((part, share) -> weekly.merge(part, share / now.days(), Double::sum));
    }
    ChangeQuery week =
        new ChangeQuery(
            world.query.over(now),
            Optional.of(now),
            Kpi.WEEKLY_ACTIVE_USERS,
            new Dimension.Column("category"),
            9);
    for (ChangeReport.Part part :
        WhatChanged.report(world.data, week, Progress.unwatched()).parts()) {
      String name = part.slice() instanceof Slice.Value value ? value.name() : "";
      assertThat(part.now().number().orElseThrow())
          .isCloseTo(weekly.getOrDefault(name, 0.0), within(1e-9));
    }
  }

  private static Map<String, Double> shares(RandomLog world, Period days) {
    Map<String, Double> shares = new HashMap<>();
    Predicate<Row> active =
        row ->
            world.match.test(row)
                && row.kind != EventKind.IMPRESSION
                && days.covers(new Period(world.day(row), world.day(row)));
    for (String user : world.users()) {
      List<Row> rows =
          world.log.rows().stream().filter(r -> r.user.equals(user)).filter(active).toList();
      rows.forEach(row -> shares.merge(row.category, 1.0 / rows.size(), Double::sum));
    }
    return shares;
  }
}
