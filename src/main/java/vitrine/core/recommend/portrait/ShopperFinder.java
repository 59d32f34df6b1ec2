package vitrine.core.recommend.portrait;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.churn.Churn;
import vitrine.core.engagement.churn.UserAtRisk;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.rfm.BuyerScores;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ScoredLists;
import vitrine.core.recommend.ShopperSimilarity;
import vitrine.core.recommend.TopItems;

/** Finds shoppers worth a look. Safe for several threads at once. */
public final class ShopperFinder {
  private static final long WEEK = 7 * 86_400_000L;

  private final PreparedLog data;
  private final Interactions interactions;
  private final BuyerScores buyers;

  /** Finds among the shoppers of a log, whose events that count are these interactions. */
  public ShopperFinder(PreparedLog data, Interactions interactions, BuyerScores buyers) {
    this.data = data;
    this.interactions = interactions;
    this.buyers = buyers;
  }

  /**
   * A shopper found.
   *
   * @param user their id
   * @param measure what they were found by: the cosine of {@link #mostLike}, the days of silence
   *     beyond the threshold of {@link #lostLately}, the items new on the list of {@link
   *     #changedMost}, the place in {@link #ofSegment}
   */
  public record Found(String user, double measure) {}

  /** The names of the RFM segments that hold somebody. */
  public List<String> segments() {
    return buyers.segments();
  }

  /** The buyers of an RFM segment, those with the most net revenue first. */
  public List<Found> ofSegment(String segment, int most) {
    int[] users = buyers.users(segment);
    return IntStream.range(0, Math.min(most, users.length))
        .mapToObj(
            place -> new Found(data.log().users().dictionary().value(users[place]), place + 1))
        .toList();
  }

  /**
   * The shoppers nearest to one, by the cosine of their items' summed weights above 0; those with
   * nothing in common are left out.
   *
   * @return empty where the shopper is unknown or has no such item
   */
  public List<Found> mostLike(String user, int most) {
    int index = interactions.userIds().index(user);
    if (index < 0) {
      return List.of();
    }
    return ShopperSimilarity.of(interactions).nearest(index, most).stream()
        .map(near -> new Found(interactions.userIds().id(near.user()), near.cosine()))
        .toList();
  }

  /**
   * Shoppers who fell silent lately: at risk by the churn rule, those whose silence has passed
   * their threshold by the fewest days first, then those with the most active days.
   */
  public List<Found> lostLately(int most, Progress progress) {
    return Churn.report(data, EngagementQuery.everything(), progress).users().stream()
        .sorted(
            Comparator.comparingDouble((UserAtRisk user) -> user.silence() - user.threshold())
                .thenComparingInt(user -> -user.activeDays())
                .thenComparingInt(UserAtRisk::user))
        .limit(most)
        .map(
            user ->
                new Found(
                    data.log().users().dictionary().value(user.user()),
                    user.silence() - user.threshold()))
        .toList();
  }

  /**
   * Shoppers whose list changed most within the last 7 days: how many items of today's list were
   * not on the one that the same model gives for the history cut 7 days before the data's end.
   * Shoppers without an event before or since are left out.
   *
   * @param length of the lists
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public List<Found> changedMost(FittedRecommender model, int length, int most, Progress progress) {
    if (interactions.times().length == 0) {
      return List.of();
    }
    long cut = data.days().end(data.days().count() - 1) - WEEK;
    ScoredLists lists = new ScoredLists(interactions, model);
    int[] fresh = new int[interactions.users()];
    IntStream.range(0, fresh.length)
        .parallel()
        .forEach(
            user -> {
              progress.checkCancelled();
              int before = eventsBefore(user, cut);
              if (before > 0 && before < interactions.events(user)) {
                int[] then = list(lists, interactions.history(user, before), length);
                int[] now = list(lists, interactions.history(user), length);
                Arrays.sort(then);
                fresh[user] =
                    (int)
                        Arrays.stream(now)
                            .filter(item -> Arrays.binarySearch(then, item) < 0)
                            .count();
              }
            });
    return IntStream.range(0, fresh.length)
        .filter(user -> fresh[user] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(user -> -fresh[user])
                .thenComparingInt(user -> -interactions.events(user))
                .thenComparingInt(user -> user))
        .limit(most)
        .map(user -> new Found(interactions.userIds().id(user), fresh[user]))
        .toList();
  }

  private int eventsBefore(int user, long cut) {
    int event = interactions.starts()[user];
    while (event < interactions.starts()[user + 1] && interactions.times()[event] < cut) {
      event++;
    }
    return event - interactions.starts()[user];
  }

  private static int[] list(ScoredLists lists, History history, int length) {
    return TopItems.of(lists.scores(history), history.distinctItems(), length);
  }
}
