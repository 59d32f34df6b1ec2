package vitrine.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.sentiment.Evaluation;
import vitrine.core.sentiment.GroupResult;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;

/** Labelled rows of a file that a model has scored and whose label it tells apart at all. */
final class Judged {
  private final ReviewFile file;
  private final ReviewFile.Labelled labelled;
  private final Scores scores;
  private final List<Integer> rows = new ArrayList<>();
  private final List<Sentiment> labels = new ArrayList<>();

  Judged(ReviewFile file, SentimentModel model, ReviewFile.Labelled labelled, Scores scores) {
    this.file = file;
    this.labelled = labelled;
    this.scores = scores;
    for (int i = 0; i < labelled.rows().size(); i++) {
      Sentiment label = labelled.labels().get(i);
      if (scores.scored(labelled.rows().get(i))
          && model
              .card()
              .head(TextLanguage.of(labelled.texts().get(i)))
              .map(head -> head.classes().contains(label))
              .orElse(false)) {
        rows.add(labelled.rows().get(i));
        labels.add(label);
      }
    }
  }

  /** Their row numbers. */
  List<Integer> rows() {
    return rows;
  }

  Evaluation evaluation() {
    return Evaluation.of(
        rows.stream().map(scores::probabilities).toList(),
        labels,
        labelled.rows().size() - rows.size());
  }

  /** By the values of a column, the largest group first; rows without a value are left out. */
  List<GroupResult> groups(String column) {
    List<String> values = file.group(column, rows);
    Map<String, List<Integer>> indexes = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        indexes.computeIfAbsent(values.get(i), v -> new ArrayList<>()).add(i);
      }
    }
    return indexes.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Integer>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> new GroupResult(column, entry.getKey(), of(entry.getValue())))
        .toList();
  }

  private Evaluation of(List<Integer> indexes) {
    return Evaluation.of(
        indexes.stream().map(rows::get).map(scores::probabilities).toList(),
        indexes.stream().map(labels::get).toList(),
        0);
  }
}
