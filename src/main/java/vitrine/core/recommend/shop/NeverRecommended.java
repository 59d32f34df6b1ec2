package vitrine.core.recommend.shop;

import java.util.OptionalInt;

/**
 * An item that is in nobody's list.
 *
 * @param item its index
 * @param reason why
 * @param events its training events
 * @param demand how often it was bought; in data without purchases its events
 * @param bestRank the best place it reached among the candidates of the shoppers asked; empty where
 *     it was no candidate of theirs
 */
public record NeverRecommended(
    int item, NeverReason reason, int events, int demand, OptionalInt bestRank) {
  /** Below so many training events a model has next to nothing to go by. */
  public static final int FEW_EVENTS = 3;
}
