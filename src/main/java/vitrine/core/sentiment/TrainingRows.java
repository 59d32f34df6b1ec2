package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** The rows that a training can use, by language, and what had to be left out. */
final class TrainingRows {
  private final LabelledTexts data;
  private final Map<TextLanguage, List<Integer>> rowsOf = new EnumMap<>(TextLanguage.class);
  private int blank;
  private int unknownLanguage;
  private int contradicting;
  private int alsoInTest;
  private int tooFew;

  /**
   * The rows of one language and the labels that it can tell apart.
   *
   * @param data at least two labels, each with enough distinct texts
   */
  record OfLanguage(TextLanguage language, List<Sentiment> classes, LabelledTexts data) {}

  /** Of these rows, cleaned. */
  TrainingRows(LabelledTexts given) {
    this.data = given.cleaned();
    Set<Integer> unusable = contradictions();
    contradicting = unusable.size();
    Set<String> held = heldOut();
    for (int row = 0; row < data.texts().size(); row++) {
      TextLanguage language = TextLanguage.of(data.texts().get(row));
      if (data.texts().get(row).isBlank()) {
        blank++;
      } else if (language == TextLanguage.UNKNOWN) {
        unknownLanguage++;
      } else if (learned(row) && held.contains(data.texts().get(row))) {
        alsoInTest++;
        contradicting -= unusable.contains(row) ? 1 : 0;
      } else if (!unusable.contains(row)) {
        rowsOf.computeIfAbsent(language, l -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Whether the row is not held out by its own part. */
  private boolean learned(int row) {
    return data.parts().isEmpty() || data.parts().get(row) != RowPart.TEST;
  }

  private Set<String> heldOut() {
    Set<String> held = new HashSet<>();
    for (int row = 0; row < data.texts().size(); row++) {
      if (!learned(row)) {
        held.add(data.texts().get(row));
      }
    }
    return held;
  }

  /**
   * Rows whose text has another label more often; of a text whose labels are equally frequent, all.
   * Test rows are never touched.
   */
  private Set<Integer> contradictions() {
    Map<String, int[]> counts = new HashMap<>();
    for (int row = 0; row < data.texts().size(); row++) {
      if (learned(row) && !data.texts().get(row).isBlank()) {
        counts
            .computeIfAbsent(data.texts().get(row), t -> new int[Sentiment.values().length])[
            data.labels().get(row).ordinal()]++;
      }
    }
    Set<Integer> unusable = new HashSet<>();
    for (int row = 0; row < data.texts().size(); row++) {
      int[] count = counts.get(data.texts().get(row));
      if (learned(row) && count != null && !leads(count, data.labels().get(row).ordinal())) {
        unusable.add(row);
      }
    }
    return unusable;
  }

  private static boolean leads(int[] counts, int label) {
    for (int other = 0; other < counts.length; other++) {
      if (other != label && counts[other] >= counts[label]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The languages that can be learned.
   *
   * @throws VitrineException if there is none, with the reason
   */
  List<OfLanguage> languages() {
    List<OfLanguage> languages = new ArrayList<>();
    tooFew = 0;
    rowsOf.forEach(
        (language, rows) -> {
          List<Sentiment> classes = classes(rows);
          List<Integer> chosen =
              rows.stream().filter(row -> classes.contains(data.labels().get(row))).toList();
          if (classes.size() >= 2) {
            languages.add(new OfLanguage(language, classes, data.rows(chosen)));
            tooFew += rows.size() - chosen.size();
          } else {
            tooFew += rows.size();
          }
        });
    if (languages.isEmpty()) {
      throw refused();
    }
    return languages;
  }

  private List<Sentiment> classes(List<Integer> rows) {
    Map<Sentiment, Set<String>> distinct = new EnumMap<>(Sentiment.class);
    for (int row : rows) {
      distinct
          .computeIfAbsent(data.labels().get(row), l -> new HashSet<>())
          .add(data.texts().get(row));
    }
    EnumSet<Sentiment> enough = EnumSet.noneOf(Sentiment.class);
    distinct.forEach(
        (label, seen) -> {
          if (seen.size() >= SentimentTraining.FEWEST) {
            enough.add(label);
          }
        });
    return List.copyOf(enough);
  }

  private VitrineException refused() {
    int usable = rowsOf.values().stream().mapToInt(List::size).sum();
    Set<Sentiment> labels = EnumSet.noneOf(Sentiment.class);
    rowsOf.values().forEach(rows -> rows.forEach(row -> labels.add(data.labels().get(row))));
    if (contradicting > usable) {
      return new VitrineException(
          ProblemCode.LABELS_CONTRADICT, contradicting, contradicting + usable);
    }
    if (usable == 0) {
      return new VitrineException(ProblemCode.NO_TEXT_TO_LEARN, blank, unknownLanguage);
    }
    if (labels.size() == 1 && usable >= SentimentTraining.FEWEST) {
      return new VitrineException(ProblemCode.ONE_LABEL_ONLY, labels.iterator().next().argument());
    }
    return new VitrineException(ProblemCode.TOO_FEW_LABELS, SentimentTraining.FEWEST, usable);
  }

  LeftOut leftOut() {
    return new LeftOut(blank, unknownLanguage, contradicting, alsoInTest, tooFew);
  }
}
