package vitrine.core.recommend.text;

import java.util.Optional;
import vitrine.core.recommend.History;

/** A fitted recommender that reads texts. */
public interface TextAware {

  /**
   * Of the items that the history speaks for, the one whose text is most like this item's; of equal
   * ones the smaller id.
   *
   * @return empty where the item or all of the history has no text that is read
   */
  Optional<TextNeighbour> closestText(History history, int item);
}
