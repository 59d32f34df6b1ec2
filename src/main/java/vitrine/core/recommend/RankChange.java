package vitrine.core.recommend;

import java.util.OptionalInt;

/**
 * An item's place before and after a change; behind the list as {@link Reranking#ranks} has it.
 *
 * @param item its id
 * @param before its place; empty where it is no candidate
 * @param after its place; empty where it is no candidate any more
 * @param movement what that means for the list
 */
public record RankChange(String item, OptionalInt before, OptionalInt after, Movement movement) {

  /** What became of an item. */
  public enum Movement {
    /** It was not in the list and is now. */
    ENTERED,
    /** It was in the list and is no more. */
    LEFT,
    /** It moved towards the top. */
    UP,
    /** It moved towards the end. */
    DOWN,
    /** It kept its place. */
    SAME
  }
}
