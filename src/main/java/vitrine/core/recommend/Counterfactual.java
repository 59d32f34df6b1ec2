package vitrine.core.recommend;

import java.util.List;

/**
 * Past items without which an item would not be in the list: a smallest set that was found, and the
 * list was made again without it, rules included. The weights are not fitted again.
 *
 * @param without ids of the past items taken out
 * @param rankBefore the item's place with them
 * @param rankAfter its place without them; beyond the list's length, as {@link Reranking#ranks} has
 *     it
 */
public record Counterfactual(List<String> without, int rankBefore, int rankAfter) {

  /** Copies the list. */
  public Counterfactual {
    without = List.copyOf(without);
  }
}
