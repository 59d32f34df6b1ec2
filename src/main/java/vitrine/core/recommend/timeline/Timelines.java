package vitrine.core.recommend.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.PastEvent;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.Products;

/**
 * Tells shoppers' events session by session, by the sessions of the engagement screens. Safe for
 * several threads at once.
 */
public final class Timelines {
  private final PreparedLog prepared;
  private final EventLog log;
  private final Interactions interactions;
  private final Products products;

  /** Timelines of the shoppers of a log, whose events that count are these interactions. */
  public Timelines(PreparedLog prepared, Interactions interactions, Products products) {
    this.prepared = prepared;
    this.log = prepared.log();
    this.interactions = interactions;
    this.products = products;
  }

  /**
   * A shopper's timeline; without any session where the log does not know them.
   *
   * @param most the most events that it tells, the newest ones
   */
  public Timeline of(String user, int most) {
    int code = log.users().dictionary().code(user);
    if (code < 0) {
      return new Timeline(List.of(), 0);
    }
    Places places = prepared.places();
    Map<Key, Deque<Integer>> history = history(user);
    Map<Integer, Sitting> sittings = new LinkedHashMap<>();
    int told = 0;
    int older = 0;
    for (int place = places.end(code) - 1; place >= places.start(code); place--) {
      int row = places.row(place);
      EventKind kind = log.kind(row);
      if (kind != EventKind.IMPRESSION && told == most) {
        older++;
        continue;
      }
      if (told == most) {
        continue;
      }
      Sitting sitting =
          sittings.computeIfAbsent(
              prepared.sessions().ofPlace()[place], _ -> new Sitting(new ArrayList<>()));
      sitting.reach(places.time(place));
      if (kind == EventKind.IMPRESSION) {
        sitting.impressions++;
      } else {
        sitting.events.add(event(row, places.time(place), kind, history));
        told++;
      }
    }
    return new Timeline(sittings.values().stream().map(Sitting::session).toList(), older);
  }

  private TimelineEvent event(
      int row, long time, EventKind kind, Map<Key, Deque<Integer>> history) {
    Optional<String> item =
        log.items().filter(column -> column.codes()[row] >= 0).map(column -> column.value(row));
    Deque<Integer> same =
        item.map(id -> interactions.itemIds().index(id))
            .map(index -> history.get(new Key(index, (byte) kind.ordinal(), time)))
            .orElse(null);
    OptionalInt place =
        same == null || same.isEmpty() ? OptionalInt.empty() : OptionalInt.of(same.pollLast());
    Optional<Product> product = item.map(products::of);
    return new TimelineEvent(
        new PastEvent(
            time == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(time), kind, product),
        place);
  }

  /** The places of a shopper's history by what happened when; equal ones in their order. */
  private Map<Key, Deque<Integer>> history(String user) {
    Map<Key, Deque<Integer>> places = new HashMap<>();
    int index = interactions.userIds().index(user);
    if (index < 0) {
      return places;
    }
    int start = interactions.starts()[index];
    for (int event = start; event < interactions.starts()[index + 1]; event++) {
      long time = interactions.times().length == 0 ? Long.MIN_VALUE : interactions.times()[event];
      places
          .computeIfAbsent(
              new Key(interactions.items()[event], interactions.kinds()[event], time),
              _ -> new ArrayDeque<>())
          .add(event - start);
    }
    return places;
  }

  private record Key(int item, byte kind, long time) {}

  /** A session while it is told from its end on. */
  private static final class Sitting {
    private final List<TimelineEvent> events;
    private int impressions;
    private long first = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;

    Sitting(List<TimelineEvent> events) {
      this.events = events;
    }

    void reach(long time) {
      first = first == Long.MIN_VALUE ? time : Math.min(first, time);
      last = Math.max(last, time);
    }

    TimelineSession session() {
      return new TimelineSession(
          first == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(first),
          Duration.ofMillis(last - first),
          events,
          impressions);
    }
  }
}
