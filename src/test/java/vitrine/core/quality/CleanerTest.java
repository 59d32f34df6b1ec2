package vitrine.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.RowSet;

class CleanerTest {
  private static final Instant IMPORTED = Instant.parse("2026-03-10T12:00:00Z");
  private static final int[] ONE_EXPORT = {0};

  @Test
  void nothingIsLeftOutUnasked() {
    CleaningReport report = clean(shop().frame(), CleaningRules.standard());
    assertThat(report.removed().isEmpty()).isTrue();
    assertThat(report.rowsLeft()).isEqualTo(9);
    assertThat(report.outcomes().stream().map(RuleOutcome::alone))
        .containsExactly(0L, 2L, 1L, 0L, 3L, 0L, 2L);
    assertThat(report.outcome(Rule.OVERLAP).applicable()).isFalse();
  }

  @Test
  void aRowCountsForTheFirstRuleThatTakesIt() {
    CleaningRules all = CleaningRules.standard().withItems(Optional.of(List.of("POST")));
    for (Rule rule : Rule.values()) {
      all = all.with(rule, true);
    }
    CleaningReport report = clean(shop().frame(), all);
    // row 2 is a copy; row 6 too, and also free and without a user
    assertThat(report.removed()).isEqualTo(RowSet.of(9, 2, 3, 4, 5, 6, 7));
    assertThat(report.outcome(Rule.DUPLICATES).taken()).isEqualTo(2);
    assertThat(report.outcome(Rule.TIMES).taken()).isEqualTo(1);
    assertThat(report.outcome(Rule.PRICES).taken()).isEqualTo(2);
    assertThat(report.outcome(Rule.ITEMS).taken()).isEqualTo(1);
    assertThat(report.outcome(Rule.USERS).taken()).isZero();
    assertThat(report.rowsLeft()).isEqualTo(3);
  }

  /** Three fine rows (0, 1, 8) and six that rules take. */
  private static Rows shop() {
    return new Rows()
        .add("u1", "10001", "2026-03-01T10:00", "2.5")
        .add("u2", "10002", "2026-03-01T11:00", "3")
        .add("u1", "10001", "2026-03-01T10:00", "2.50")
        .add("u3", "10003", "2026-04-01T10:00", "1")
        .add("u2", "POST", "2026-03-02T10:00", "-1")
        .add("", "10004", "2026-03-02T11:00", "0")
        .add("", "10004", "2026-03-02T11:00", "0")
        .add("u2", "POST", "2026-03-02T12:00", "4")
        .add("u2", "", "2026-03-02T12:00", "");
  }

  private static Frame shopWithMoreItems() {
    Rows rows = shop();
    for (int i = 0; i < 8; i++) {
      rows.add("u9", "2000" + i, "2026-03-0" + (i % 3 + 1) + "T09:0" + i, "1");
    }
    return rows.frame();
  }

  @Test
  void idsWithoutADigitAreProposedWhereTheOthersHaveOne() {
    CleaningReport few = clean(shop().frame(), CleaningRules.standard());
    assertThat(few.items().orElseThrow().ids()).as("one of five ids").isEmpty();
    CleaningReport many = clean(shopWithMoreItems(), CleaningRules.standard());
    assertThat(many.items().orElseThrow())
        .isEqualTo(new TestItems(List.of(new ValueCount("POST", 2)), true));
  }

  @Test
  void namedIdsTakeTheProposalsPlace() {
    CleaningRules rules =
        CleaningRules.standard()
            .with(Rule.ITEMS, true)
            .withItems(Optional.of(List.of("10001", "nobody sells this")));
    CleaningReport report = clean(shopWithMoreItems(), rules);
    assertThat(report.removed()).isEqualTo(RowSet.of(17, 0, 2));
    assertThat(report.items().orElseThrow())
        .isEqualTo(
            new TestItems(
                List.of(new ValueCount("10001", 2), new ValueCount("nobody sells this", 0)),
                false));
  }

  @Test
  void eventsOfTomorrowAreNotPlausible() {
    Rows rows = new Rows();
    for (int i = 0; i < 3; i++) {
      rows.add("u1", "1", "2026-03-09T10:0" + i, "1");
      rows.add("u1", "1", "2026-03-11T10:0" + i, "1");
    }
    rows.add("u1", "1", "2026-03-10T23:59", "1");
    rows.add("u1", "1", "", "1");
    CleaningReport report = clean(rows.frame(), CleaningRules.standard());
    assertThat(report.days())
        .contains(
            new PlausibleDays(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-10"), 3));
    assertThat(report.outcome(Rule.TIMES).alone()).isEqualTo(3);
  }

  @Test
  void boundsOfDaysAreDaysOfTheZone() {
    Frame frame =
        new Rows()
            .add("u1", "1", "2026-03-28T23:59", "1")
            .add("u1", "1", "2026-03-29T00:00", "1")
            .add("u1", "1", "2026-03-29T23:59", "1")
            .add("u1", "1", "2026-03-30T00:00", "1")
            .frame();
    LocalDate clocksGoForward = LocalDate.parse("2026-03-29");
    CleaningRules rules =
        CleaningRules.standard()
            .with(Rule.TIMES, true)
            .withDays(Optional.of(clocksGoForward), Optional.of(clocksGoForward));
    assertThat(clean(frame, rules).removed()).isEqualTo(RowSet.of(4, 0, 3));
  }

  @Test
  void robotsMakeMoreEventsADayThanThreshold() {
    Rows rows = new Rows();
    for (int i = 0; i < 10; i++) {
      rows.add("robot", "1", "2026-03-0" + (1 + i / 5) + "T10:0" + i, "1");
      rows.add("busy", "1", "2026-03-0" + (1 + i / 4) + "T10:0" + i, "1");
    }
    CleaningRules rules = CleaningRules.standard().with(Rule.ROBOTS, true);
    CleaningReport over = clean(rows.frame(), rules.withEventsPerDay(4));
    assertThat(over.robots()).as("5 a day, 10 on 3 days").isEqualTo(1);
    assertThat(over.removed().count()).isEqualTo(10);
    assertThat(clean(rows.frame(), rules.withEventsPerDay(5)).removed().isEmpty()).isTrue();
    assertThat(clean(rows.frame(), rules.withEventsPerDay(3)).robots()).isEqualTo(2);
  }

  @Test
  void rowsThatEarlierRulesTakeMakeNobodyARobot() {
    Rows rows = new Rows();
    for (int i = 0; i < 6; i++) {
      rows.add("u1", "1", "2026-03-01T10:00", "1");
    }
    rows.add("u1", "2", "2026-03-01T10:00", "1");
    CleaningRules rules = CleaningRules.standard().with(Rule.ROBOTS, true).withEventsPerDay(3);
    assertThat(clean(rows.frame(), rules).outcome(Rule.ROBOTS).taken()).isEqualTo(7);
    CleaningReport both = clean(rows.frame(), rules.with(Rule.DUPLICATES, true));
    assertThat(both.outcome(Rule.DUPLICATES).taken()).isEqualTo(5);
    assertThat(both.outcome(Rule.ROBOTS).taken()).isZero();
    assertThat(both.outcome(Rule.ROBOTS).alone()).isEqualTo(7);
  }

  @Test
  void exportsShareRowsAsOftenAsTheOneWithMostHasThem() {
    Rows rows = new Rows();
    for (String item : List.of("a", "a", "b", /* second */ "a", "a", "a", "c", /* third */ "a")) {
      rows.add("u1", item, "2026-03-01T10:00", "1");
    }
    CleaningReport report =
        new Cleaner(rows.frame(), new int[] {0, 3, 7}, IMPORTED)
            .apply(CleaningRules.standard(), Progress.unwatched());
    assertThat(report.removed()).isEqualTo(RowSet.of(8, 3, 4, 7));
    assertThat(report.outcome(Rule.OVERLAP).taken()).isEqualTo(3);
    assertThat(report.outcome(Rule.DUPLICATES).alone()).isEqualTo(5);
  }

  @Test
  void frameWithoutRolesHasOnlyDuplicates() {
    Frame bare =
        new Frame(
            shop().frame().table(), Map.of(), Map.of(), Rows.ZONE, shop().frame().fingerprint());
    CleaningReport report = clean(bare, CleaningRules.standard());
    assertThat(report.outcomes().stream().filter(RuleOutcome::applicable).map(RuleOutcome::rule))
        .containsExactly(Rule.DUPLICATES);
    assertThat(report.outcome(Rule.DUPLICATES).sample().getFirst())
        .isEqualTo(new SampleRow(3, List.of("u1", "10001", "2026-03-01 10:00:00", "2.5")));
  }

  @Test
  void rulesComeBackFromJson() {
    CleaningRules rules =
        new CleaningRules(
            Set.of(Rule.PRICES, Rule.TIMES),
            Optional.of(LocalDate.parse("2026-01-01")),
            Optional.empty(),
            12.5,
            Optional.of(List.of("POST", "a,b")));
    assertThat(RulesJson.rules(RulesJson.text(rules))).isEqualTo(rules);
    assertThat(RulesJson.rules(RulesJson.text(CleaningRules.standard())))
        .isEqualTo(CleaningRules.standard());
  }

  private static CleaningReport clean(Frame frame, CleaningRules rules) {
    return new Cleaner(frame, ONE_EXPORT, IMPORTED).apply(rules, Progress.unwatched());
  }
}
