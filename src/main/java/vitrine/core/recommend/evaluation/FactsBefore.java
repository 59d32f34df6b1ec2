package vitrine.core.recommend.evaluation;

import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ShopperData;

/**
 * What could be known of items before what is asked for. A catalogue is taken as it is: it says
 * nothing about shoppers. What the events say of an item (its title, category, price) is taken from
 * its last event before the cut of a split by time; in the other split, and for an item that has
 * none before the cut, from its very first event, as a shop knows what a product is when it puts it
 * on sale.
 */
public final class FactsBefore {
  private FactsBefore() {}

  /** The facts that a model may be given in an evaluation by this split. */
  public static ItemFacts of(ShopperData data, Split split) {
    Interactions all = data.interactions();
    long until =
        switch (split) {
          case Split.Last() -> Long.MIN_VALUE;
          case Split.Time(int days) -> new TimeSplit(all, days, Fitted.REFIT).cut();
        };
    return of(data, until);
  }

  /**
   * The facts that a model may be given that learns from what was before a moment.
   *
   * @param moment in milliseconds since 1970 in UTC
   */
  public static ItemFacts of(ShopperData data, long moment) {
    return ItemFacts.of(data.interactions().itemIds(), data.products().before(data.log(), moment));
  }
}
