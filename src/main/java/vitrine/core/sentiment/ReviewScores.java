package vitrine.core.sentiment;

import java.util.Optional;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.workspace.Workspace;

/** Finds scores of reviews that were made before; none if no model has scored them. */
@FunctionalInterface
public interface ReviewScores {

  /** The scores and the model that made them. */
  Optional<Scored> of(Workspace workspace, ReviewSet reviews);

  /** Scores with their model. */
  record Scored(SentimentModel model, Scores scores) {}
}
