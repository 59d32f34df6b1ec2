package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a training with what each is for. The split follows from the texts, the labels of the
 * data and the seed alone: corrections never move a row between learning and judging. A corrected
 * text is learned from, with more weight, where it lies among the rows to learn from; where it lies
 * among the held-out rows it is taken out of them and judges corrections only.
 *
 * @param rows to learn from and to judge by; a corrected text stands in several rows
 * @param corrected corrected texts that nothing is learned from, with their corrected label
 * @param learned distinct corrected texts among the rows to learn from
 */
public record TrainingTable(List<Row> rows, List<Row> corrected, int learned) {
  /** A corrected text weighs as much as this many others. */
  public static final int WEIGHT = 3;

  private static final int HELD_OUT_IN = 5;

  /** A text, its label and what it is for. */
  public record Row(String text, Sentiment label, RowPart part) {}

  /** Copies the lists. */
  public TrainingTable {
    rows = List.copyOf(rows);
    corrected = List.copyOf(corrected);
  }

  /**
   * Lays out a training.
   *
   * @param seed of the split
   */
  public static TrainingTable of(LabelledReviews reviews, Corrections corrections, long seed) {
    RowPart[] parts = parts(reviews, seed);
    Map<String, Sentiment> given = new LinkedHashMap<>();
    corrections.ofReviews().forEach(each -> given.put(each.text(), each.given()));
    Map<String, RowPart> places = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < parts.length; row++) {
      String text = reviews.texts().get(row);
      if (given.containsKey(text)) {
        places.merge(text, parts[row], TrainingTable::heldOutFirst);
      } else {
        rows.add(new Row(text, reviews.labels().get(row), parts[row]));
      }
    }
    List<Row> heldOut = new ArrayList<>();
    int learned = 0;
    for (Map.Entry<String, Sentiment> entry : given.entrySet()) {
      String text = entry.getKey();
      if (text.isBlank() || TextLanguage.of(text) == TextLanguage.UNKNOWN) {
        continue;
      }
      RowPart place = places.getOrDefault(text, byHash(text));
      if (place == RowPart.TEST) {
        heldOut.add(new Row(text, entry.getValue(), RowPart.TEST));
      } else {
        learned++;
        for (int copy = 0; copy < WEIGHT; copy++) {
          rows.add(new Row(text, entry.getValue(), RowPart.TRAIN));
        }
      }
    }
    return new TrainingTable(rows, heldOut, learned);
  }

  /** The rows that the model is judged by. */
  public List<Row> heldOut() {
    return rows.stream().filter(row -> row.part() == RowPart.TEST).toList();
  }

  private static RowPart heldOutFirst(RowPart one, RowPart other) {
    return one == RowPart.TEST ? one : other;
  }

  /** A corrected text without a label of its own is held out by its fingerprint, one in five. */
  private static RowPart byHash(String text) {
    int digits =
        Integer.parseInt(CachedTextEncoder.fingerprintOf(text).sha256().substring(0, 4), 16);
    return digits % HELD_OUT_IN == 0 ? RowPart.TEST : RowPart.TRAIN;
  }

  private static RowPart[] parts(LabelledReviews reviews, long seed) {
    Map<TextLanguage, List<Integer>> rowsOf = new EnumMap<>(TextLanguage.class);
    for (int row = 0; row < reviews.texts().size(); row++) {
      rowsOf
          .computeIfAbsent(TextLanguage.of(reviews.texts().get(row)), l -> new ArrayList<>())
          .add(row);
    }
    RowPart[] parts = new RowPart[reviews.texts().size()];
    for (List<Integer> rows : rowsOf.values()) {
      Split split =
          Split.stratified(
              rows.stream().map(reviews.texts()::get).toList(),
              rows.stream().map(reviews.labels()::get).toList(),
              seed);
      mark(parts, rows, split.train(), RowPart.TRAIN);
      mark(parts, rows, split.validation(), RowPart.VALIDATION);
      mark(parts, rows, split.test(), RowPart.TEST);
    }
    return parts;
  }

  private static void mark(RowPart[] parts, List<Integer> rows, int[] chosen, RowPart part) {
    for (int at : chosen) {
      parts[rows.get(at)] = part;
    }
  }
}
