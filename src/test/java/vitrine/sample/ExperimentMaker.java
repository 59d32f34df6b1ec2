package vitrine.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums the event log by shopper for the test of the recommendation strategy. */
final class ExperimentMaker {
  private static final long LOOK_BACK = 14 * 86_400L;

  /** One shopper of the experiment. */
  static final class Unit {
    final Shopper shopper;
    final long assigned;
    final Sums before = new Sums();
    final Sums after = new Sums();

    Unit(Shopper shopper, long assigned) {
      this.shopper = shopper;
      this.assigned = assigned;
    }
  }

  /** What a shopper did in a period; revenue is gross. */
  static final class Sums {
    int sessions;
    int impressions;
    int clicks;
    int carts;
    int orders;
    long revenue;
    private int lastSession = -1;
    private String lastOrder = "";

    void add(Event event, int price) {
      sessions += event.visit() == lastSession ? 0 : 1;
      lastSession = event.visit();
      switch (event.kind()) {
        case "impression" -> impressions++;
        case "click" -> clicks++;
        case "cart" -> carts++;
        case "purchase" -> {
          orders += event.order().equals(lastOrder) ? 0 : 1;
          lastOrder = event.order();
          revenue += (long) event.pieces() * price;
        }
        default -> {
          // Favourites, returns and reviews are no metric of this test.
        }
      }
    }
  }

  private ExperimentMaker() {}

  /**
   * Everybody who saw a list since the experiment began, from their first such visit on.
   *
   * @param visits numbered, in order of start
   */
  static List<Unit> units(List<Visit> visits, List<Product> products) {
    Map<Integer, Unit> units = new LinkedHashMap<>();
    for (Visit visit : visits) {
      boolean list = visit.events().stream().anyMatch(e -> e.kind().equals("impression"));
      if (list && !Season.day(visit.start()).isBefore(Season.EXPERIMENT)) {
        units.computeIfAbsent(
            visit.shopper().index(), i -> new Unit(visit.shopper(), visit.start()));
      }
    }
    for (Visit visit : visits) {
      Unit unit = units.get(visit.shopper().index());
      for (Event event : visit.events()) {
        if (unit != null) {
          int price = products.get(event.product()).price(Season.day(event.second()));
          if (event.second() >= unit.assigned) {
            unit.after.add(event, price);
          } else if (event.second() >= unit.assigned - LOOK_BACK) {
            unit.before.add(event, price);
          }
        }
      }
    }
    return new ArrayList<>(units.values());
  }
}
