package vitrine.core.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.RowSet;

/**
 * Applies cleaning rules to one frame, as often as the user changes them: what does not depend on
 * switches and bounds is found once.
 */
public final class Cleaner {
  private static final int SAMPLE = 20;

  private final Frame frame;
  private final int[] exports;
  private final Instant imported;
  private Optional<RepeatedRows> repeated = Optional.empty();
  private final Map<Rule, RowSet> fixed = new EnumMap<>(Rule.class);

  /**
   * Rules over a whole frame.
   *
   * @param exports the first row of each export that the frame holds, ascending
   * @param imported when it came in
   */
  public Cleaner(Frame frame, int[] exports, Instant imported) {
    this.frame = frame;
    this.exports = exports.clone();
    this.imported = imported;
  }

  /** What the rules take. */
  public synchronized CleaningReport apply(CleaningRules rules, Progress progress) {
    progress.step("progress.quality.rules");
    Optional<PlausibleDays> days = PlausibleDays.of(frame, rules, imported);
    Optional<TestItems> items = TestItems.of(frame, rules);
    Robots robots = Robots.of(frame, rules.eventsPerDay(), RowSet.none(frame.rows()));
    RowSet removed = RowSet.none(frame.rows());
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      progress.report(rule.ordinal(), Rule.values().length);
      progress.checkCancelled();
      RowSet alone =
          switch (rule) {
            case TIMES -> days.map(d -> d.outside(frame)).orElseGet(this::none);
            case ITEMS -> items.map(i -> i.rows(frame)).orElseGet(this::none);
            case ROBOTS -> robots.rows();
            default -> fixed(rule, progress);
          };
      RowSet rows = alone;
      if (rule == Rule.ROBOTS && rules.isOn(rule) && !removed.isEmpty()) {
        rows = Robots.of(frame, rules.eventsPerDay(), removed).rows();
      }
      boolean on = rules.isOn(rule);
      long taken = on ? rows.countWithout(removed) : 0;
      removed = on ? removed.or(rows) : removed;
      outcomes.add(
          new RuleOutcome(rule, applicable(rule), on, taken, alone.count(), sample(alone)));
    }
    return new CleaningReport(
        frame.fingerprint(),
        frame.zone(),
        rules,
        frame.columns(),
        outcomes,
        days,
        robots.users(),
        items,
        removed);
  }

  /** The rows that {@link Rule#OVERLAP} takes. */
  synchronized RowSet overlap(Progress progress) {
    return fixed(Rule.OVERLAP, progress);
  }

  private RowSet none() {
    return RowSet.none(frame.rows());
  }

  private RowSet fixed(Rule rule, Progress progress) {
    RowSet known = fixed.get(rule);
    if (known == null) {
      known =
          switch (rule) {
            case OVERLAP -> exports.length < 2 ? none() : repeated(progress).overlap(exports);
            case DUPLICATES -> repeated(progress).copies();
            case PRICES -> frame.measures(Role.PRICE).map(this::free).orElseGet(this::none);
            case USERS -> frame.codes(Role.USER).map(this::missing).orElseGet(this::none);
            default -> throw new IllegalArgumentException(rule + " has bounds");
          };
      fixed.put(rule, known);
      if (rule == Rule.DUPLICATES) {
        // four bytes a row that nobody asks for again
        repeated = Optional.empty();
      }
    }
    return known;
  }

  private RepeatedRows repeated(Progress progress) {
    RepeatedRows known = repeated.orElseGet(() -> RepeatedRows.of(frame, progress));
    repeated = Optional.of(known);
    return known;
  }

  private RowSet free(MeasureColumn prices) {
    double[] values = prices.values();
    return RowSet.where(values.length, row -> values[row] <= 0);
  }

  private RowSet missing(CodeColumn users) {
    int[] codes = users.codes();
    return RowSet.where(codes.length, row -> codes[row] < 0);
  }

  private boolean applicable(Rule rule) {
    return switch (rule) {
      case OVERLAP -> exports.length > 1;
      case DUPLICATES -> true;
      case TIMES -> frame.times().isPresent();
      case ROBOTS -> frame.times().isPresent() && frame.codes(Role.USER).isPresent();
      case PRICES -> frame.measures(Role.PRICE).isPresent();
      case ITEMS -> frame.codes(Role.ITEM).isPresent();
      case USERS -> frame.codes(Role.USER).isPresent();
    };
  }

  private List<SampleRow> sample(RowSet rows) {
    List<Column<?>> columns = frame.table().columns();
    return IntStream.of(rows.first(SAMPLE))
        .mapToObj(
            row ->
                new SampleRow(
                    row + 1L, columns.stream().map(c -> ValueText.of(frame, c, row)).toList()))
        .toList();
  }
}
