package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.Optional;
import vitrine.core.dataset.ReviewSet;

/** The files around a training. */
public interface TrainingFiles {

  /** A new folder for one training. */
  Path temporary(String name);

  /** Writes the reviews with stars as CSV with the columns {@code text} and {@code stars}. */
  Path write(Path folder, ReviewSet reviews, double[] stars);

  /** The card in a model's folder, if it can be read. */
  Optional<ModelCard> card(Path model);

  /** The card in a model's folder as it is written. */
  String text(Path model);

  /** Puts a finished model in its place; one that is there is replaced. */
  void move(Path model, Path target);

  /** Deletes a folder and what is in it, if it is there. */
  void delete(Path folder);
}
