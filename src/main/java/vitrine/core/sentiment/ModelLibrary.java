package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sentiment models at hand: the one that comes with the program, and the user's own. */
public interface ModelLibrary {
  /** The model that comes with the program and is used unless another is chosen. */
  String BUILT_IN = "shop-reviews";

  /**
   * A model that comes with the program too and reads single sentences: what is said of a given
   * term is judged by it.
   */
  String SHORT_TEXTS = "short-texts";

  /** The cards of all models, the built-in one first. A damaged model is left out. */
  List<ModelCard> cards();

  /**
   * Loads a model. Languages that it has no head for are read by the built-in model's heads, which
   * its card then lists too.
   *
   * @param name a name of {@link #cards()}, or the path of a model's folder
   * @throws vitrine.core.common.VitrineException if there is none, or its files are damaged
   */
  SentimentModel open(String name);

  /**
   * Keeps what was trained. A model of that name keeps its heads of other languages.
   *
   * @param folder where to, or the library's own place for this name
   * @return the card as it was written, with the files and hashes of its weights
   */
  ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path folder);

  /** The library's own place for a model of this name. */
  Path folder(String name);
}
