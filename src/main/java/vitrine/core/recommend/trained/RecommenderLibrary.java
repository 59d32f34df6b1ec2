package vitrine.core.recommend.trained;

import java.nio.file.Path;
import java.util.List;

/** Trained recommenders as folders with a card and a file of arrays. */
public interface RecommenderLibrary {

  /** A model that lies on the disk. */
  record Stored(RecommenderCard card, TrainedArrays trained) {}

  /**
   * Writes a model; one of the same name is replaced.
   *
   * @param library the folder that models lie in
   * @return the card with the file's name and hash
   * @throws vitrine.core.common.VitrineException if it cannot be written or the name is no name
   */
  RecommenderCard save(Path library, RecommenderCard card, TrainedArrays trained);

  /** The cards of a folder by name; what cannot be read is left out. */
  List<RecommenderCard> cards(Path library);

  /**
   * Reads a model.
   *
   * @throws vitrine.core.common.VitrineException if there is none of this name or it is damaged
   */
  Stored open(Path library, String name);

  /** Where a model of this name lies. */
  Path folder(Path library, String name);
}
