package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;

/** Scores texts: each goes to the encoder and the head of its language. */
public final class ReviewScorer {
  private final TextEncoders encoders;

  /** Scores through these encoders. */
  public ReviewScorer(TextEncoders encoders) {
    this.encoders = encoders;
  }

  /**
   * The probabilities of each text, none for one that has nothing to read or is in a language that
   * the model has no head for.
   */
  public Scores score(List<String> raw, SentimentModel model, Progress progress) {
    List<String> texts = raw.stream().map(TextCleaning::clean).toList();
    List<Optional<float[]>> rows =
        new ArrayList<>(Collections.nCopies(texts.size(), Optional.empty()));
    Map<TextLanguage, List<Integer>> rowsOf = new EnumMap<>(TextLanguage.class);
    int wanted = 0;
    for (int row = 0; row < texts.size(); row++) {
      if (!texts.get(row).isBlank()) {
        TextLanguage language = TextLanguage.of(texts.get(row));
        if (model.languages().containsKey(language)) {
          rowsOf.computeIfAbsent(language, l -> new ArrayList<>()).add(row);
          wanted++;
        }
      }
    }
    progress.step("progress.scoring");
    long done = 0;
    for (Map.Entry<TextLanguage, List<Integer>> entry : rowsOf.entrySet()) {
      LanguageModel reader =
          Optional.ofNullable(model.languages().get(entry.getKey())).orElseThrow();
      List<Integer> chosen = entry.getValue();
      float[][] vectors =
          encoders
              .of(reader.encoder())
              .encode(chosen.stream().map(texts::get).toList(), new Part(progress, done, wanted));
      for (int i = 0; i < vectors.length; i++) {
        rows.set(chosen.get(i), Optional.of(reader.head().probabilities(vectors[i])));
      }
      done += chosen.size();
      progress.report(done, wanted);
    }
    return new Scores(rows);
  }
}
