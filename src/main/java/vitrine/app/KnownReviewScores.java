package vitrine.app;

import java.util.Optional;
import java.util.function.Supplier;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.StoredScores;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.Workspace;

/** The scores that the promoted model, or else the built-in one, gave before; none are made. */
final class KnownReviewScores implements ReviewScores {
  private static final String TASK = "sentiment";

  private final Supplier<ModelLibrary> library;

  KnownReviewScores(Supplier<ModelLibrary> library) {
    this.library = library;
  }

  @Override
  public Optional<Scored> of(Workspace workspace, ReviewSet reviews) {
    String name =
        workspace.models().promoted(TASK).map(ModelEntry::name).orElse(ModelLibrary.BUILT_IN);
    try {
      SentimentModel model = library.get().open(name);
      ReviewScorer idle =
          new ReviewScorer(
              new TextEncoders() {
                @Override
                public TextEncoder of(EncoderSource source) {
                  throw new IllegalStateException("scores made before are asked for");
                }

                @Override
                public String base(TextLanguage language) {
                  throw new IllegalStateException("scores made before are asked for");
                }
              });
      Scores known = new StoredScores(idle, workspace.scores()).known(reviews, model);
      return Optional.of(new Scored(model, known));
    } catch (VitrineException e) {
      if (e.code() == ProblemCode.MODEL_NOT_FOUND
          || e.code() == ProblemCode.MODEL_DAMAGED
          || e.code() == ProblemCode.MODEL_FILE_DAMAGED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
