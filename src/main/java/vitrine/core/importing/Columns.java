package vitrine.core.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names and cells of columns. */
final class Columns {
  private Columns() {}

  /** The cells of a column from a row on; rows too short for it are left out. */
  static List<String> cells(List<List<String>> rows, int fromRow, int column) {
    List<String> cells = new ArrayList<>();
    for (int row = fromRow; row < rows.size(); row++) {
      if (column < rows.get(row).size()) {
        cells.add(rows.get(row).get(column));
      }
    }
    return cells;
  }

  /** How many fields most rows have. */
  static int usualWidth(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Names c1, c2 … */
  static List<String> numbered(int count) {
    List<String> names = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      names.add("c" + i);
    }
    return names;
  }

  /** Makes a header's names unique: a blank one is called by its place, a repeated one numbered. */
  static List<String> unique(List<String> header, List<PlanNote> notes) {
    Set<String> taken = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (name.isEmpty()) {
        name = "c" + (i + 1);
      }
      String free = name;
      while (!taken.add(free)) {
        free = name + "_" + seen.merge(name, seen.containsKey(name) ? 1 : 2, Integer::sum);
      }
      if (!free.equals(name)) {
        notes.add(PlanNote.of(PlanNote.Code.DUPLICATE_COLUMN, name, free));
      }
      names.add(free);
    }
    return names;
  }

  /**
   * The same names, each as it is known already: the very name, or else the only known one that
   * differs in case and blanks only.
   */
  static List<String> alike(List<String> names, List<String> known) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (String name : known) {
      counts.merge(folded(name), 1, Integer::sum);
      folded.put(folded(name), name);
    }
    Set<String> taken = new HashSet<>(names);
    List<String> alike = new ArrayList<>(names.size());
    for (String name : names) {
      String other = folded.get(folded(name));
      boolean same = known.contains(name) || other == null;
      boolean one = counts.getOrDefault(folded(name), 0) == 1;
      alike.add(same || !one || !taken.add(other) ? name : other);
    }
    return alike;
  }

  private static String folded(String name) {
    return name.replaceAll("[\\s\u00a0\u3000]+", "").toLowerCase(Locale.ROOT);
  }
}
