package vitrine.core.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.RowSet;

/**
 * Products that are none: postage, manual corrections, bank charges, tests.
 *
 * @param ids with their numbers of rows, the most frequent first
 * @param proposed whether the ids were found by their pattern rather than named by the user
 */
public record TestItems(List<ValueCount> ids, boolean proposed) {
  private static final double MOST = 0.9;

  /** Copies the list. */
  public TestItems {
    ids = List.copyOf(ids);
  }

  /**
   * The ids that the user named, else those without any digit in data where at least nine of ten
   * distinct ids hold one; empty where there are no products.
   */
  static Optional<TestItems> of(Frame frame, CleaningRules rules) {
    return frame
        .codes(Role.ITEM)
        .map(
            column ->
                new TestItems(
                    counted(column, rules.items().orElseGet(() -> proposals(column.dictionary()))),
                    rules.items().isEmpty()));
  }

  private static List<String> proposals(Dictionary ids) {
    List<String> without = new ArrayList<>();
    // An early end keeps a catalogue of names from becoming a list.
    long most = (long) ((1 - MOST) * ids.size());
    for (int code = 0; code < ids.size() && without.size() <= most; code++) {
      String id = ids.value(code);
      if (id.chars().noneMatch(Character::isDigit)) {
        without.add(id);
      }
    }
    return without.size() <= most ? without : List.of();
  }

  private static List<ValueCount> counted(CodeColumn column, List<String> ids) {
    long[] counts = new long[column.dictionary().size()];
    for (int code : column.codes()) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return Set.copyOf(ids).stream()
        .map(
            id -> {
              int code = column.dictionary().code(id);
              return new ValueCount(id, code < 0 ? 0 : counts[code]);
            })
        .sorted(
            Comparator.comparingLong(ValueCount::rows).reversed().thenComparing(ValueCount::value))
        .toList();
  }

  /** The rows with one of these ids. */
  RowSet rows(Frame frame) {
    CodeColumn column = frame.codes(Role.ITEM).orElseThrow();
    boolean[] named = new boolean[column.dictionary().size()];
    for (ValueCount id : ids) {
      int code = column.dictionary().code(id.value());
      if (code >= 0) {
        named[code] = true;
      }
    }
    int[] codes = column.codes();
    return RowSet.where(codes.length, row -> codes[row] >= 0 && named[codes[row]]);
  }
}
