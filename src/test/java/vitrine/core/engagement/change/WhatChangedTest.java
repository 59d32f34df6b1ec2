package vitrine.core.engagement.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

/** Changes computed by hand: the first of January against the second. */
class WhatChangedTest {
  private static final String BEFORE = "2026-01-01T10:00";
  private static final String NOW = "2026-01-02T10:00";
  private static final Dimension CATEGORY = new Dimension.Column("category");

  private final LogBuilder log = new LogBuilder("UTC");

  private static Period day(int day) {
    return new Period(LocalDate.of(2026, 1, day), LocalDate.of(2026, 1, day));
  }

  private static ChangeQuery query(Kpi kpi, int top) {
    return new ChangeQuery(
        EngagementQuery.everything().over(day(2)), Optional.empty(), kpi, CATEGORY, top);
  }

  private ChangeReport report(Kpi kpi) {
    return WhatChanged.report(log.prepare(), query(kpi, 10), Progress.unwatched());
  }

  private static ChangeReport.Part part(ChangeReport report, String name) {
    return report.parts().stream()
        .filter(p -> p.slice().equals(new Slice.Value(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theChangeOfASumIsThatOfItsParts() {
    log.row("ann", EventKind.PURCHASE, BEFORE).category("shoes").price(10);
    log.row("ann", EventKind.PURCHASE, BEFORE).category("hats").price(5);
    log.row("ann", EventKind.PURCHASE, NOW).category("shoes").price(4);
    log.row("bob", EventKind.PURCHASE, NOW).category("gloves").price(3);
    log.row("", EventKind.PURCHASE, NOW).price(1);

    ChangeReport report = report(Kpi.NET_REVENUE);

    assertThat(report.change()).isEqualTo(Figure.of(-7));
    assertThat(report.parts())
        .extracting(ChangeReport.Part::slice, ChangeReport.Part::contribution)
        .containsExactly(
            tuple(new Slice.Value("shoes"), -6.0),
            tuple(new Slice.Value("hats"), -5.0),
            tuple(new Slice.Value("gloves"), 3.0),
            tuple(new Slice.Missing(), 1.0));
    List<ChangeReport.Part> few =
        WhatChanged.report(log.prepare(), query(Kpi.NET_REVENUE, 1), Progress.unwatched()).parts();
    assertThat(few.get(1).slice()).isEqualTo(new Slice.Others(2));
    assertThat(few.get(1).contribution()).isEqualTo(-2);
  }

  @Test
  void aUserIsSplitByTheShareOfTheEvents() {
    log.row("ann", EventKind.VIEW, BEFORE).category("shoes");
    log.row("ann", EventKind.VIEW, NOW).category("shoes");
    log.row("ann", EventKind.VIEW, NOW).category("shoes");
    log.row("ann", EventKind.VIEW, NOW).category("hats");
    log.row("ann", EventKind.IMPRESSION, NOW).category("hats");
    log.row("bob", EventKind.VIEW, NOW).category("hats");

    ChangeReport report = report(Kpi.ACTIVE_USERS);

    assertThat(report.change()).isEqualTo(Figure.of(1));
    assertThat(part(report, "shoes").contribution()).isCloseTo(-1.0 / 3, within(1e-12));
    assertThat(part(report, "hats").contribution()).isCloseTo(4.0 / 3, within(1e-12));
  }

  @Test
  void mixAndRateStandApart() {
    // Before: 2 of shoes, 1 of them buys; 2 of hats, none buys. Now: 3 of shoes, 2 buy; 1 of hats.
    view(BEFORE, "shoes", "a", "b");
    view(BEFORE, "hats", "c", "d");
    log.row("a", EventKind.PURCHASE, BEFORE).category("shoes").price(1);
    view(NOW, "shoes", "a", "b", "c");
    view(NOW, "hats", "d");
    log.row("a", EventKind.PURCHASE, NOW).category("shoes").price(1);
    log.row("b", EventKind.PURCHASE, NOW).category("shoes").price(1);

    ChangeReport report = report(Kpi.PURCHASE_RATE);

    assertThat(report.valueBefore()).isEqualTo(Figure.of(.25));
    assertThat(report.valueNow()).isEqualTo(Figure.of(.5));
    ChangeReport.Effects shoes = part(report, "shoes").effects().orElseThrow();
    assertThat(shoes.weightBefore()).isEqualTo(.5);
    assertThat(shoes.weightNow()).isEqualTo(.75);
    assertThat(shoes.mix()).isCloseTo(.25 * (1 / 2.0 + 2 / 3.0) / 2, within(1e-12));
    assertThat(shoes.rate()).isCloseTo((2 / 3.0 - 1 / 2.0) * (.5 + .75) / 2, within(1e-12));
    assertThat(part(report, "hats").effects().orElseThrow())
        .extracting(ChangeReport.Effects::mix, ChangeReport.Effects::rate)
        .containsExactly(0.0, 0.0);
    assertThat(report.mix() + report.rate()).isCloseTo(.25, within(1e-12));
  }

  private void view(String time, String category, String... users) {
    for (String user : users) {
      log.row(user, EventKind.VIEW, time).category(category);
    }
  }

  @Test
  void aPartThatIsNewIsAllMix() {
    view(BEFORE, "shoes", "a");
    view(NOW, "hats", "b");
    log.row("b", EventKind.PURCHASE, NOW).category("hats").price(1);

    ChangeReport report = report(Kpi.PURCHASE_RATE);

    assertThat(part(report, "hats").effects()).contains(new ChangeReport.Effects(0, 1, 1, 0));
    assertThat(part(report, "shoes").contribution()).isZero();
  }

  @Test
  void anySegmentCanBeCompared() {
    view(BEFORE, "shoes", "a", "b");
    view(NOW, "shoes", "b");
    Dimension segment = new Dimension.Segment("first", new OnlyTheFirstUser());

    ChangeReport report =
        WhatChanged.report(
            log.prepare(), query(Kpi.ACTIVE_USERS, 5).by(segment), Progress.unwatched());

    assertThat(report.parts())
        .extracting(ChangeReport.Part::slice, ChangeReport.Part::contribution)
        .containsExactly(tuple(new Slice.Value("first"), -1.0), tuple(new Slice.Outside(), 0.0));
  }

  /** The user with code 0. */
  private record OnlyTheFirstUser() implements vitrine.core.engagement.log.UserRule {
    @Override
    public boolean[] users(vitrine.core.engagement.log.PreparedLog data) {
      boolean[] users = new boolean[data.log().users().dictionary().size()];
      users[0] = true;
      return users;
    }
  }

  @Test
  void whatCannotBeComparedHasAReason() {
    view(NOW, "shoes", "a");
    ChangeReport alone = report(Kpi.ACTIVE_USERS);

    assertThat(alone.change()).isEqualTo(new Figure.NotEstimable(Reason.NO_PREVIOUS_PERIOD));
    assertThat(alone.valueNow()).isEqualTo(Figure.of(1));
    assertThat(alone.parts()).isEmpty();
    view(BEFORE, "shoes", "a");
    assertThat(report(Kpi.NET_REVENUE).change())
        .isEqualTo(new Figure.NotEstimable(Reason.NO_PURCHASES));
    assertThat(report(Kpi.MONTHLY_ACTIVE_USERS).change())
        .isEqualTo(new Figure.NotEstimable(Reason.WARMING_UP));
  }

  @Test
  void theColumnWhosePartsMovedApartExplainsMost() {
    for (int i = 0; i < 4; i++) {
      log.row("u" + i, EventKind.VIEW, BEFORE).category("c" + i % 2).session("s" + i / 2);
      log.row("u" + i, EventKind.VIEW, BEFORE).category("c" + i % 2).session("s" + i / 2);
    }
    log.row("u0", EventKind.VIEW, NOW).category("c0").session("s0");
    log.row("u2", EventKind.VIEW, NOW).category("c0").session("s1");

    List<DimensionRank> ranks =
        WhatChanged.rank(
            log.prepare(),
            query(Kpi.ACTIVE_USERS, 5),
            List.of("session", "category"),
            Progress.unwatched());

    assertThat(ranks).extracting(DimensionRank::column).containsExactly("category", "session");
    assertThat(ranks.getFirst().largest().orElseThrow().slice()).isEqualTo(new Slice.Value("c1"));
    assertThat(ranks.getLast().uneven().number().orElseThrow()).isCloseTo(0, within(1e-12));
    // Weights are (1/2 + 1) / 2 and (1/2 + 0) / 2, the change is -2, contributions are 0 and -2.
    assertThat(ranks.getFirst().uneven().number().orElseThrow()).isCloseTo(1.5, within(1e-12));
  }
}
