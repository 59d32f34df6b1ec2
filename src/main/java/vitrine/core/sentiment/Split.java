package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows for training, for validation (early stopping, temperature) and for the held-out test.
 *
 * @param train row numbers
 * @param validation row numbers
 * @param test row numbers, a fifth of each label
 */
@SuppressWarnings("ArrayRecordComponent")
public record Split(int[] train, int[] validation, int[] test) {
  private static final int TEST_IN = 5;
  private static final int VALIDATION_IN = 8;

  /**
   * A stratified split: of each label's distinct texts a seeded fifth is for the test, an eighth of
   * the rest for validation. Rows of the same text stay together, else the test would hold what was
   * trained on; such a text is stratified by the label of its first row.
   */
  public static Split stratified(List<String> texts, List<Sentiment> labels, long seed) {
    Map<String, List<Integer>> rowsOf = new HashMap<>();
    Map<Sentiment, List<String>> textsOf = new HashMap<>();
    for (int row = 0; row < texts.size(); row++) {
      List<Integer> rows = rowsOf.computeIfAbsent(texts.get(row), t -> new ArrayList<>());
      if (rows.isEmpty()) {
        textsOf.computeIfAbsent(labels.get(row), l -> new ArrayList<>()).add(texts.get(row));
      }
      rows.add(row);
    }
    List<Integer> train = new ArrayList<>();
    List<Integer> validation = new ArrayList<>();
    List<Integer> test = new ArrayList<>();
    for (Sentiment label : Sentiment.values()) {
      List<String> distinct = textsOf.getOrDefault(label, new ArrayList<>());
      Collections.shuffle(distinct, new Random(seed + label.ordinal()));
      int tests = (int) Math.round((double) distinct.size() / TEST_IN);
      int validations = (int) Math.round((double) (distinct.size() - tests) / VALIDATION_IN);
      for (int i = 0; i < distinct.size(); i++) {
        List<Integer> part = i < tests ? test : i < tests + validations ? validation : train;
        part.addAll(rowsOf.getOrDefault(distinct.get(i), List.of()));
      }
    }
    return new Split(sorted(train), sorted(validation), sorted(test));
  }

  /**
   * The parts of rows whose test rows lie elsewhere: of each label's distinct texts a seeded tenth
   * is for validation.
   */
  public static List<RowPart> withoutTest(List<String> texts, List<Sentiment> labels, long seed) {
    Map<Sentiment, List<String>> textsOf = new HashMap<>();
    Map<String, Sentiment> seen = new HashMap<>();
    for (int row = 0; row < texts.size(); row++) {
      if (seen.putIfAbsent(texts.get(row), labels.get(row)) == null) {
        textsOf.computeIfAbsent(labels.get(row), l -> new ArrayList<>()).add(texts.get(row));
      }
    }
    java.util.Set<String> held = new java.util.HashSet<>();
    for (Sentiment label : Sentiment.values()) {
      List<String> distinct = textsOf.getOrDefault(label, new ArrayList<>());
      Collections.shuffle(distinct, new Random(seed + label.ordinal()));
      held.addAll(distinct.subList(0, (int) Math.round(distinct.size() / 10.)));
    }
    return texts.stream()
        .map(text -> held.contains(text) ? RowPart.VALIDATION : RowPart.TRAIN)
        .toList();
  }

  /** The split that the rows' own parts make. */
  public static Split given(List<RowPart> parts) {
    return new Split(
        rows(parts, RowPart.TRAIN), rows(parts, RowPart.VALIDATION), rows(parts, RowPart.TEST));
  }

  private static int[] rows(List<RowPart> parts, RowPart wanted) {
    return IntStream.range(0, parts.size()).filter(row -> parts.get(row) == wanted).toArray();
  }

  /** Whether every part has a row. */
  boolean whole() {
    return train.length > 0 && validation.length > 0 && test.length > 0;
  }

  private static int[] sorted(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
