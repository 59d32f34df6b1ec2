package vitrine.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.FrameRows;
import vitrine.infra.frames.FrameAssert;

/** Rules and frames of rows against a second, plainly written method, on random small logs. */
class CleaningPropertiesTest {
  private static final Instant IMPORTED = Instant.parse("2026-03-10T12:00:00Z");
  private static final List<String> USERS = List.of("", "u1", "u2", "u3");
  private static final List<String> ITEMS = List.of("1", "2", "POST", "");
  private static final List<String> PRICES = List.of("0", "-0.0", "1", "-2.5", "");

  @Property(seed = "4711", tries = 300)
  void rowsLeftAndRowsByRuleAreAllRows(
      @ForAll @IntRange(max = 60) int size,
      @ForAll @IntRange(max = 127) int switches,
      @ForAll @IntRange(max = 4) int threshold,
      @ForAll long seed) {
    List<List<String>> rows = random(size, seed);
    int[] exports = size > 4 ? new int[] {0, size / 3, size / 2} : new int[] {0};
    CleaningRules rules =
        CleaningRules.standard().with(Rule.OVERLAP, false).withEventsPerDay(threshold);
    for (Rule rule : Rule.values()) {
      rules = rules.with(rule, (switches >> rule.ordinal() & 1) != 0);
    }
    CleaningReport report =
        new Cleaner(Rows.frame(rows), exports, IMPORTED).apply(rules, Progress.unwatched());

    long byRule = report.outcomes().stream().mapToLong(RuleOutcome::taken).sum();
    assertThat(report.rowsLeft() + byRule).isEqualTo(size);
    assertThat(report.removed().count()).isEqualTo(byRule);
    for (RuleOutcome outcome : report.outcomes()) {
      assertThat(outcome.taken()).isLessThanOrEqualTo(outcome.on() ? outcome.alone() : 0);
    }
    assertThat(report.outcome(Rule.DUPLICATES).alone())
        .isEqualTo(size - new HashSet<>(equals(rows)).size());
    assertThat(report.outcome(Rule.OVERLAP).alone()).isEqualTo(overlap(equals(rows), exports));
    assertThat(report.outcome(Rule.PRICES).alone())
        .isEqualTo(
            rows.stream()
                .filter(row -> !row.get(3).isEmpty() && Double.parseDouble(row.get(3)) <= 0)
                .count());
    assertThat(report.outcome(Rule.USERS).alone())
        .isEqualTo(rows.stream().filter(row -> row.get(0).isEmpty()).count());
    assertThat(report.outcome(Rule.ROBOTS).alone()).isEqualTo(robots(rows, threshold));
  }

  @Property(seed = "4711", tries = 200)
  void cleanedFrameIsTheOneOfTheOtherRows(
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
    List<List<String>> rows = random(size, seed);
    Frame frame = Rows.frame(rows);
    CleaningReport report =
        new Cleaner(frame, new int[] {0}, IMPORTED)
            .apply(
                CleaningRules.standard().with(Rule.DUPLICATES, true).with(Rule.USERS, true),
                Progress.unwatched());
    List<List<String>> left =
        IntStream.range(0, size)
            .filter(row -> !report.removed().contains(row))
            .mapToObj(rows::get)
            .toList();
    Frame expected = Rows.frame(left);
    Frame cleaned = FrameRows.without(frame, report.removed(), expected.fingerprint());
    FrameAssert.assertSame(cleaned, expected);
  }

  @Property(seed = "4711", tries = 200)
  void appendedFrameIsTheOneOfAllRows(
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(max = 60) int cut,
      @ForAll long seed) {
    List<List<String>> rows = random(size, seed);
    int at = Math.min(cut, size);
    Frame expected = Rows.frame(rows);
    Frame first = Rows.frame(rows.subList(0, at));
    Frame second = Rows.frame(rows.subList(at, size));
    FrameAssert.assertSame(FrameRows.append(first, second, expected.fingerprint()), expected);
  }

  private static List<List<String>> random(int size, long seed) {
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(
          List.of(
              USERS.get(random.nextInt(USERS.size())),
              ITEMS.get(random.nextInt(ITEMS.size())),
              random.nextInt(9) == 0
                  ? ""
                  : "2026-03-0" + (1 + random.nextInt(2)) + "T0" + random.nextInt(3) + ":00",
              PRICES.get(random.nextInt(PRICES.size()))));
    }
    return rows;
  }

  /** Rows in a form in which equal ones have equal letters: -0.0 and 0 are one number. */
  private static List<String> equals(List<List<String>> rows) {
    return rows.stream().map(row -> String.join("|", row).replace("|-0.0", "|0")).toList();
  }

  private static long overlap(List<String> rows, int[] exports) {
    Map<String, Long> most = new HashMap<>();
    long repeated = 0;
    for (int export = 0; export < exports.length; export++) {
      int end = export + 1 < exports.length ? exports[export + 1] : rows.size();
      Map<String, Long> here = new HashMap<>();
      rows.subList(exports[export], end).forEach(row -> here.merge(row, 1L, Long::sum));
      for (Map.Entry<String, Long> row : here.entrySet()) {
        long before = most.getOrDefault(row.getKey(), 0L);
        repeated += Math.min(before, row.getValue());
        most.put(row.getKey(), Math.max(before, row.getValue()));
      }
    }
    return repeated;
  }

  private static long robots(List<List<String>> rows, int threshold) {
    Map<String, Integer> events = new HashMap<>();
    Map<String, Set<String>> days = new HashMap<>();
    for (List<String> row : rows) {
      if (!row.get(0).isEmpty() && !row.get(2).isEmpty()) {
        events.merge(row.get(0), 1, Integer::sum);
        days.computeIfAbsent(row.get(0), u -> new HashSet<>()).add(row.get(2).substring(0, 10));
      }
    }
    Set<String> robots = new HashSet<>();
    events.forEach(
        (user, count) -> {
          int active = days.getOrDefault(user, Set.of()).size();
          if ((double) count / active > threshold) {
            robots.add(user);
          }
        });
    return rows.stream().filter(row -> robots.contains(row.get(0))).count();
  }
}
