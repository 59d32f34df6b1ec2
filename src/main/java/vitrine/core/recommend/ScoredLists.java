package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.List;

/**
 * Shoppers' lists by score alone, the same as {@link ShopperLists} makes, without saying why: many
 * shoppers at once want them. Safe for several threads at once.
 */
public final class ScoredLists {
  private final Interactions interactions;
  private final int[] popularity;
  private final ListScores scoring;

  /** Lists for the shoppers of these events. */
  public ScoredLists(Interactions interactions, FittedRecommender model) {
    this.interactions = interactions;
    this.popularity = interactions.eventsByItem();
    this.scoring = new ListScores(model, popularity);
  }

  /**
   * An item of a list.
   *
   * @param item its index
   * @param score of the model, or its events where the history says nothing about it
   * @param fromHistory whether the history brought it there, else it is what everybody is offered
   */
  public record Place(int item, double score, boolean fromHistory) {}

  /**
   * The scores that lists of this history are ordered by, of equal ones the smaller index first:
   * the model's, and what it says nothing about by popularity behind what it recommends.
   *
   * @return a new array, a score an item
   */
  public double[] scores(History history) {
    return scoring.of(history);
  }

  /** The items of a shopper's list, the best first. */
  int[] items(int user, int length) {
    History history = interactions.history(user);
    return TopItems.of(scoring.of(history), history.distinctItems(), length);
  }

  /** A shopper's list, the best first. */
  public List<Place> list(int user, int length) {
    History history = interactions.history(user);
    double[] scores = scoring.of(history);
    boolean everybodys = scoring.everybodys(history);
    List<Place> places = new ArrayList<>();
    for (int item : TopItems.of(scores, history.distinctItems(), length)) {
      boolean silent = scoring.saysNothing(scores[item]);
      places.add(new Place(item, silent ? popularity[item] : scores[item], !everybodys && !silent));
    }
    return places;
  }
}
