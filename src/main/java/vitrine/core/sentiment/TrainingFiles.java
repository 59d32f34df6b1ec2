package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files around a training. */
public interface TrainingFiles {

  /**
   * Writes the rows of a training as CSV with the columns {@code text}, {@code label} and {@code
   * part}, into a folder that is made if it is not there.
   */
  Path write(Path folder, List<TrainingTable.Row> rows);

  /** A file of a folder that is made if it is not there. */
  Path inside(Path folder, String name);

  /** Whether there is such a file. */
  boolean exists(Path file);

  /** The card in a model's folder, if it can be read. */
  Optional<ModelCard> card(Path model);

  /** The card in a model's folder as it is written. */
  String text(Path model);

  /** Puts a finished model in its place; one that is there is replaced. */
  void move(Path model, Path target);

  /** Deletes a folder and what is in it, if it is there. */
  void delete(Path folder);
}
