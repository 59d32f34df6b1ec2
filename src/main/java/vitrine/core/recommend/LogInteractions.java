package vitrine.core.recommend;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.UserOrder;

/** Takes the events that say something about taste out of an event log. Not thread-safe. */
public final class LogInteractions {
  private static final byte REVIEW = (byte) EventKind.REVIEW.ordinal();
  private static final int KIND_BITS = 4;

  private final EventLog log;
  private final CodeColumn items;
  private final EventWeights weights;
  private final float[] weightOf;
  private final IdIndex userIds;
  private final IdIndex itemIds;
  private final ReviewEvents reviews;
  private final Optional<MeasureColumn> stars;
  private final Int2IntOpenHashMap reviewOfRow = new Int2IntOpenHashMap();
  private final LongOpenHashSet deeds = new LongOpenHashSet();
  private int repeated;
  private int negative;
  private int reviewsAdded;

  private LogInteractions(
      EventLog log, Optional<Catalog> catalog, Optional<RatedReviews> rated, EventWeights weights) {
    this.log = log;
    this.items =
        log.items()
            .orElseThrow(
                () -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, Role.ITEM.argument()));
    this.weights = weights;
    this.weightOf = weightByKind(weights, log.frame().codes(Role.EVENT).isPresent());
    this.userIds = IdIndex.of(log.users().dictionary());
    this.itemIds = IdIndex.of(items.dictionary(), catalog.map(known -> known.items().dictionary()));
    this.reviews =
        rated
            .map(known -> ReviewEvents.of(known, userIds, itemIds, weights))
            .orElseGet(() -> ReviewEvents.none(userIds.size()));
    this.stars = log.frame().measures(Role.RATING);
  }

  /**
   * The events of weight other than 0 that name a shopper and an item. The catalogue is every item
   * that the log names, in an event that counts or not.
   *
   * @throws VitrineException if the log has no item column, or no event that speaks for an item
   */
  public static Interactions of(EventLog log, EventWeights weights) {
    return of(log, Optional.empty(), Optional.empty(), weights).interactions();
  }

  /**
   * The same with what else is known. Products of a catalogue without any event are in the
   * catalogue of the interactions too. Reviews of the same shoppers and items become events, or say
   * what the log's own reviews weigh. Events of the same shopper, item, kind and known time count
   * once: the first.
   *
   * @throws VitrineException if the log has no item column, or no event that speaks for an item
   */
  public static Counted of(
      EventLog log, Optional<Catalog> catalog, Optional<RatedReviews> reviews, EventWeights w) {
    return new LogInteractions(log, catalog, reviews, w).count();
  }

  /**
   * Interactions, and what became of the events.
   *
   * @param interactions the events that count
   * @param negative how many of them speak against an item
   * @param repeated events that were left out as a repetition of another
   * @param reviewsAdded how many of them came from a review dataset and are not in the log
   */
  public record Counted(Interactions interactions, int negative, int repeated, int reviewsAdded) {}

  private Counted count() {
    InteractionsBuilder builder = new InteractionsBuilder(userIds, itemIds, true);
    UserOrder order = log.byUser();
    boolean any = false;
    for (int user = 0; user < userIds.size(); user++) {
      any |= add(user, order, builder);
      builder.endUser();
    }
    if (!any) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_EVENTS);
    }
    Interactions interactions = builder.build(source());
    return new Counted(interactions, negative, repeated, reviewsAdded);
  }

  /** Adds a shopper's events in time order; whether one speaks for an item. */
  private boolean add(int user, UserOrder order, InteractionsBuilder builder) {
    int code = userIds.code(user);
    boolean any = false;
    reviewOfRow.clear();
    reviews.begin(user);
    for (int place = order.start(code); place < order.end(code); place++) {
      int row = order.rows()[place];
      if (log.kinds()[row] == REVIEW && items.codes()[row] >= 0) {
        reviewOfRow.put(
            row, reviews.take(itemIds.indexOfCode(items.codes()[row]), log.times()[row]));
      }
    }
    long at = Long.MIN_VALUE;
    for (int place = order.start(code); place < order.end(code); place++) {
      int row = order.rows()[place];
      long time = log.times()[row];
      byte kind = log.kinds()[row];
      if (time != at) {
        deeds.clear();
        at = time;
      }
      if (items.codes()[row] < 0 || weightOf[kind] == 0) {
        continue;
      }
      int item = itemIds.indexOfCode(items.codes()[row]);
      if (time != Long.MIN_VALUE && !deeds.add((long) item << KIND_BITS | kind)) {
        repeated++;
        continue;
      }
      any |= addReviews(time, builder);
      any |= add(item, weight(row, kind), kind, time, builder);
    }
    return addReviews(Long.MAX_VALUE, builder) || any;
  }

  /** Adds the reviews before a time that are not in the log. */
  private boolean addReviews(long before, InteractionsBuilder builder) {
    boolean any = false;
    for (int review = reviews.next(before); review >= 0; review = reviews.next(before)) {
      reviewsAdded++;
      any |=
          add(reviews.item(review), reviews.weight(review), REVIEW, reviews.time(review), builder);
    }
    return any;
  }

  private boolean add(int item, float weight, byte kind, long time, InteractionsBuilder builder) {
    builder.add(item, weight, kind, time);
    negative += weight < 0 ? 1 : 0;
    return weight > 0;
  }

  private float weight(int row, byte kind) {
    if (kind != REVIEW) {
      return weightOf[kind];
    }
    int known = reviewOfRow.getOrDefault(row, -1);
    double given = stars.map(column -> column.values()[row]).orElse(Double.NaN);
    return known >= 0 && Double.isNaN(given)
        ? reviews.weight(known)
        : (float) weights.ofReview(given, known < 0 ? Double.NaN : reviews.score(known));
  }

  /** The log's fingerprint where nothing else was read; models of other data are told by it. */
  private Fingerprint source() {
    Fingerprint own = log.frame().fingerprint();
    if (reviews.isEmpty() && itemIds.size() == items.dictionary().size()) {
      return own;
    }
    MessageDigest digest = Fingerprint.digest();
    digest.update(own.sha256().getBytes(StandardCharsets.UTF_8));
    for (int item = 0; item < itemIds.size(); item++) {
      digest.update((itemIds.id(item) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    reviews.addTo(digest);
    return Fingerprint.of(digest);
  }

  private static float[] weightByKind(EventWeights weights, boolean named) {
    float[] weightOf = new float[EventKind.values().length];
    for (EventKind kind : EventKind.values()) {
      weightOf[kind.ordinal()] = (float) weights.of(kind);
    }
    if (!named && weightOf[EventKind.OTHER.ordinal()] == 0) {
      weightOf[EventKind.OTHER.ordinal()] = (float) weights.unnamed();
    }
    return weightOf;
  }
}
