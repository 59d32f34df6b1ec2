package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

/**
 * Trains a reader for each language that has enough labelled texts: split, choose the method,
 * search if asked, fit, choose the temperature on the validation rows, judge on the test rows. The
 * reader kept is the one judged.
 */
public final class SentimentTraining {
  /** Fewer distinct texts of a label than this teach nothing and test nothing. */
  public static final int FEWEST = 20;

  private final TrainingEngines engines;

  /**
   * What came out.
   *
   * @param readers by language
   * @param cards of the readers, without files and hashes yet
   * @param leftOut rows that could not be used
   */
  public record Trained(
      Map<TextLanguage, TrainedReader> readers, List<HeadCard> cards, LeftOut leftOut) {}

  /** Trains with these. */
  public SentimentTraining(TrainingEngines engines) {
    this.engines = engines;
  }

  /**
   * Trains on texts with their labels. Of a text that comes with several labels, rows of the most
   * frequent one are kept; if two are equally frequent, none.
   *
   * @param watcher is told of each epoch of the training, not of a search's
   * @throws VitrineException if no language has two labels with enough texts, and rows in each part
   */
  public Trained train(
      LabelledTexts data,
      TrainingRequest request,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    TrainingRows usable = new TrainingRows(data);
    Map<TextLanguage, TrainedReader> readers = new EnumMap<>(TextLanguage.class);
    List<HeadCard> cards = new ArrayList<>();
    int unsplit = 0;
    for (TrainingRows.OfLanguage rows : usable.languages()) {
      LabelledTexts some = rows.data();
      Split split =
          some.parts().isEmpty()
              ? Split.stratified(some.texts(), some.labels(), request.settings().seed())
              : Split.given(some.parts());
      if (split.whole()) {
        LanguageTraining.Result result =
            new LanguageTraining(engines, request, rows, split).run(progress, watcher);
        readers.put(rows.language(), result.reader());
        cards.add(result.card());
      } else {
        unsplit += some.texts().size();
      }
    }
    if (readers.isEmpty()) {
      throw new VitrineException(ProblemCode.TOO_FEW_LABELS, FEWEST, unsplit);
    }
    LeftOut out = usable.leftOut();
    return new Trained(
        readers,
        cards,
        new LeftOut(
            out.blank(),
            out.unknownLanguage(),
            out.contradicting(),
            out.alsoInTest(),
            out.tooFew() + unsplit));
  }
}
