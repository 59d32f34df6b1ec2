package vitrine.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one log of all visits: cut to size, numbered and in order of time. */
final class EventLogMaker {
  static final int EVENTS = 120_000;

  private EventLogMaker() {}

  /** Leaves out impressions, evenly, until the size is right; numbers visits and orders. */
  static List<Visit> number(long seed, List<Visit> visits) {
    List<Visit> sorted = new ArrayList<>(visits);
    sorted.sort(
        Comparator.comparingLong(Visit::start).thenComparingInt(visit -> visit.shopper().index()));
    int all = sorted.stream().mapToInt(visit -> visit.events().size()).sum();
    int impressions =
        sorted.stream()
            .mapToInt(v -> (int) v.events().stream().filter(EventLogMaker::shown).count())
            .sum();
    int surplus = all - EVENTS;
    if (surplus < 0) {
      throw new IllegalStateException("only " + all + " events");
    }
    Dice dice = Dice.of(seed, "cut", 0);
    Map<String, Integer> orders = new HashMap<>();
    List<Visit> numbered = new ArrayList<>();
    for (Visit visit : sorted) {
      List<Event> events = new ArrayList<>();
      for (Event event : visit.events()) {
        if (shown(event) && dice.below(impressions--) < surplus) {
          surplus--;
        } else {
          events.add(event.numbered(numbered.size()));
        }
      }
      if (!events.isEmpty()) {
        numbered.add(new Visit(visit.shopper(), visit.start(), visit.device(), events));
      }
    }
    return numbered.stream().map(visit -> renamed(visit, orders)).toList();
  }

  private static boolean shown(Event event) {
    return event.kind().equals("impression");
  }

  private static Visit renamed(Visit visit, Map<String, Integer> orders) {
    List<Event> events = new ArrayList<>();
    for (Event event : visit.events()) {
      String order = event.order();
      if (!order.isEmpty()) {
        int number = orders.computeIfAbsent(order.substring(1), key -> 50_001 + orders.size());
        order = order.charAt(0) + Integer.toString(number);
      }
      events.add(
          new Event(
              event.second(),
              event.visit(),
              event.kind(),
              event.product(),
              event.dwell(),
              event.pieces(),
              order));
    }
    return new Visit(visit.shopper(), visit.start(), visit.device(), events);
  }
}
