package vitrine.core.exposure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.FrameRows;
import vitrine.core.dataset.RowSet;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.ConditionRows;
import vitrine.core.engagement.log.Days;

/**
 * The rows that rules leave, and how many each rule took.
 *
 * @param frame the rows that count
 * @param read rows before the rules
 * @param left what each rule took, in the order in which they were applied
 */
record RuledRows(Frame frame, long read, List<LeftOut> left) {
  RuledRows {
    left = List.copyOf(left);
  }

  /**
   * Applies the rules.
   *
   * @throws VitrineException if they name a column or a value that is not there, or leave no row
   */
  static RuledRows of(Frame frame, ExperimentQuery query) {
    RowRules rules = query.reading().rules();
    if (rules.isEmpty()) {
      return new RuledRows(frame, frame.rows(), List.of());
    }
    boolean[] kept = new boolean[frame.rows()];
    Arrays.fill(kept, true);
    List<LeftOut> left = new ArrayList<>();
    if (rules.dated()) {
      String days = word(rules.from()) + " – " + word(rules.to());
      left.add(new LeftOut(LeftOut.Rule.DAYS, days, narrow(kept, inside(frame, rules))));
    }
    if (!rules.keep().isEmpty()) {
      left.add(
          new LeftOut(LeftOut.Rule.KEEP, rules.notation(), narrow(kept, any(frame, rules.keep()))));
    }
    if (rules.firstRow()) {
      left.add(new LeftOut(LeftOut.Rule.FIRST_ROW, "", narrow(kept, first(frame, query, kept))));
    }
    RowSet removed = RowSet.where(kept.length, row -> !kept[row]);
    if (removed.count() == kept.length) {
      throw new VitrineException(ProblemCode.EXPERIMENT_RULES_TAKE_ALL, rules.notation());
    }
    return new RuledRows(
        FrameRows.without(frame, removed, frame.fingerprint()), frame.rows(), left);
  }

  private static String word(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("…");
  }

  private static long narrow(boolean[] kept, boolean[] wanted) {
    long taken = 0;
    for (int row = 0; row < kept.length; row++) {
      taken += kept[row] && !wanted[row] ? 1 : 0;
      kept[row] &= wanted[row];
    }
    return taken;
  }

  private static boolean[] inside(Frame frame, RowRules rules) {
    LongColumn times =
        frame.times().orElseThrow(() -> new VitrineException(ProblemCode.EXPERIMENT_WITHOUT_TIMES));
    Days days = Days.of(times.asLongArray(), frame.zone());
    int first = rules.from().map(days::day).orElse(0);
    int last = rules.to().map(days::day).orElse(Integer.MAX_VALUE);
    int[] ofRow = days.ofRow();
    boolean[] inside = new boolean[ofRow.length];
    for (int row = 0; row < inside.length; row++) {
      inside[row] = ofRow[row] >= Math.max(0, first) && ofRow[row] <= last;
    }
    return inside;
  }

  private static boolean[] any(Frame frame, List<List<Condition>> keep) {
    boolean[] any = new boolean[frame.rows()];
    for (List<Condition> all : keep) {
      boolean[] matching = ConditionRows.matching(frame, all);
      for (int row = 0; row < any.length; row++) {
        any[row] |= matching[row];
      }
    }
    return any;
  }

  /**
   * Rows without a unit or a variant stay, they are counted where they always are; so do all rows
   * of a unit in two arms, which would otherwise pass for one that was only ever in the first.
   */
  private static boolean[] first(Frame frame, ExperimentQuery query, boolean[] kept) {
    CodeColumn unitColumn = CodedValues.of(frame, query.unit());
    int[] units = unitColumn.codes();
    int[] variants = CodedValues.of(frame, query.variant()).codes();
    int[] firstOf = new int[unitColumn.dictionary().size()];
    Arrays.fill(firstOf, -1);
    boolean[] mixed = new boolean[firstOf.length];
    for (int row = 0; row < kept.length; row++) {
      int unit = units[row];
      if (kept[row] && unit >= 0 && variants[row] >= 0) {
        if (firstOf[unit] < 0) {
          firstOf[unit] = row;
        } else {
          mixed[unit] |= variants[row] != variants[firstOf[unit]];
        }
      }
    }
    boolean[] wanted = new boolean[kept.length];
    for (int row = 0; row < kept.length; row++) {
      int unit = units[row];
      wanted[row] = unit < 0 || variants[row] < 0 || mixed[unit] || firstOf[unit] == row;
    }
    return wanted;
  }
}
