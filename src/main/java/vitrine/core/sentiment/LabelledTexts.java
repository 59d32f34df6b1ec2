package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts with their labels, as a training reads them.
 *
 * @param texts may be blank or in any language
 * @param labels a text each
 * @param parts what each row is for; empty: rows are split by the seed
 * @param groups columns by which the test rows are judged apart: a value a row, empty where there
 *     is none
 */
public record LabelledTexts(
    List<String> texts,
    List<Sentiment> labels,
    List<RowPart> parts,
    Map<String, List<String>> groups) {

  /** Copies the lists and checks that they are equally long. */
  public LabelledTexts {
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
    parts = List.copyOf(parts);
    Map<String, List<String>> copies = new LinkedHashMap<>();
    groups.forEach((column, values) -> copies.put(column, List.copyOf(values)));
    groups = java.util.Collections.unmodifiableMap(copies);
    int rows = texts.size();
    if (labels.size() != rows
        || (!parts.isEmpty() && parts.size() != rows)
        || groups.values().stream().anyMatch(values -> values.size() != rows)) {
      throw new IllegalArgumentException("columns of different length");
    }
  }

  /** Texts that are split by the seed and not grouped. */
  public static LabelledTexts of(List<String> texts, List<Sentiment> labels) {
    return new LabelledTexts(texts, labels, List.of(), Map.of());
  }

  /** The same with each text as a model reads it. */
  LabelledTexts cleaned() {
    List<String> clean = texts.stream().map(TextCleaning::clean).toList();
    return new LabelledTexts(clean, labels, parts, groups);
  }

  /** Only these rows. */
  LabelledTexts rows(List<Integer> rows) {
    Map<String, List<String>> fewer = new LinkedHashMap<>();
    groups.forEach((column, values) -> fewer.put(column, rows.stream().map(values::get).toList()));
    return new LabelledTexts(
        rows.stream().map(texts::get).toList(),
        rows.stream().map(labels::get).toList(),
        parts.isEmpty() ? List.of() : rows.stream().map(parts::get).toList(),
        fewer);
  }

  /** These rows, then others; a column that one of them lacks is empty there. */
  public LabelledTexts with(LabelledTexts others) {
    List<String> allTexts = new ArrayList<>(texts);
    allTexts.addAll(others.texts);
    List<Sentiment> allLabels = new ArrayList<>(labels);
    allLabels.addAll(others.labels);
    List<RowPart> allParts = new ArrayList<>(parts);
    allParts.addAll(others.parts);
    Map<String, List<String>> all = new LinkedHashMap<>();
    groups.forEach((column, values) -> all.put(column, new ArrayList<>(values)));
    others.groups.keySet().forEach(column -> all.computeIfAbsent(column, c -> blanks(texts)));
    all.forEach(
        (column, values) ->
            values.addAll(others.groups.getOrDefault(column, blanks(others.texts))));
    return new LabelledTexts(allTexts, allLabels, allParts, all);
  }

  private static List<String> blanks(List<String> like) {
    return new ArrayList<>(java.util.Collections.nCopies(like.size(), ""));
  }
}
