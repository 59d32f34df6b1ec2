package vitrine.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks a shopper through the season: lists, products, favourites, carts, orders, returns. */
final class VisitMaker {
  /** What variant B does: clicks on a list are this many times as likely. */
  static final double CLICK_LIFT = 1.3;

  /** What variant B does: a product looked at goes to the cart this many times as often. */
  static final double CART_LIFT = 1.5;

  private static final double CLICK = .085;
  private static final double CART = .115;
  private static final double FAVOURITE = .075;
  private static final double PAY = .45;
  private static final double SEND_BACK = .07;

  private final long seed;
  private final List<Category> categories;
  private final List<Product> products;
  private int orders;

  VisitMaker(long seed, List<Category> categories, List<Product> products) {
    this.seed = seed;
    this.categories = categories;
    this.products = products;
  }

  /** All visits of a shopper, in order of time. */
  List<Visit> visits(Shopper shopper) {
    Dice dice = Dice.of(seed, "visits", shopper.index());
    Tastes tastes = new Tastes(seed, shopper, categories, products);
    List<Visit> visits = new ArrayList<>();
    List<Visit> returns = new ArrayList<>();
    long free = 0;
    for (int d = 0; d < Season.DAYS; d++) {
      LocalDate day = Season.FIRST.plusDays(d);
      if (day.isBefore(shopper.signedUp()) || day.isAfter(shopper.lastDay())) {
        continue;
      }
      int count = dice.poisson(shopper.visits() * Season.traffic(day));
      if (day.equals(shopper.signedUp())) {
        count = Math.max(1, count);
      }
      for (long start : starts(dice, day, count, shopper.hour())) {
        if (start > free) {
          Walk walk = new Walk(dice, shopper, tastes, start, returns);
          visits.add(walk.visit());
          free = walk.time + 3600;
        }
      }
    }
    visits.addAll(returns);
    return visits;
  }

  private static long[] starts(Dice dice, LocalDate day, int count, int ahead) {
    long[] starts = new long[count];
    for (int i = 0; i < count; i++) {
      // Visits end before midnight, so that a day's events stay on it for nearly everybody.
      long second = Season.secondOfDay(dice) - ahead * 3600L;
      starts[i] = Season.seconds(day) + Math.floorMod(second, 86_400L - 1_800);
    }
    java.util.Arrays.sort(starts);
    return starts;
  }

  /** One visit as it happens. */
  private final class Walk {
    private final Dice dice;
    private final Shopper shopper;
    private final Tastes tastes;
    private final long start;
    private final boolean lifted;
    private final List<Visit> returns;
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Product> cart = new LinkedHashMap<>();
    private long time;

    Walk(Dice dice, Shopper shopper, Tastes tastes, long start, List<Visit> returns) {
      this.dice = dice;
      this.shopper = shopper;
      this.tastes = tastes;
      this.start = start;
      this.returns = returns;
      this.time = start;
      this.lifted = shopper.variantB() && !Season.day(start).isBefore(Season.EXPERIMENT);
    }

    Visit visit() {
      int category = tastes.category(dice);
      int steps = 1 + dice.poisson(1.75);
      for (int i = 0; i < steps; i++) {
        int here = dice.chance(.7) ? category : tastes.category(dice);
        if (dice.chance(.45)) {
          list(here);
        } else {
          look(tastes.product(dice, here));
          time += dice.between(3, 25);
        }
      }
      if (!cart.isEmpty() && dice.chance(Math.min(.9, PAY * Math.sqrt(shopper.spending())))) {
        pay();
      }
      String device = dice.chance(.82) ? shopper.device() : dice.pick("phone", "desktop");
      return new Visit(shopper, start, device, events);
    }

    private void list(int category) {
      List<Product> clicked = new ArrayList<>();
      int shown = dice.between(5, 11);
      Map<Integer, Product> row = new LinkedHashMap<>();
      for (int i = 0; i < 3 * shown && row.size() < shown; i++) {
        Product product = tastes.product(dice, category);
        row.put(product.index(), product);
      }
      for (Product product : row.values()) {
        add("impression", product, 0, 0, "");
        double chance = CLICK * tastes.liking(category) * (lifted ? CLICK_LIFT : 1);
        if (dice.chance(Math.min(.8, chance))) {
          clicked.add(product);
        }
        time += dice.chance(.4) ? 1 : 0;
      }
      for (Product product : clicked) {
        time += dice.between(2, 9);
        add("click", product, 0, 0, "");
        look(product);
      }
      time += dice.between(2, 12);
    }

    private void look(Product product) {
      int dwell =
          (int) Math.clamp(dice.logNormal(26, .8) * tastes.liking(product.category()), 2, 900);
      add("view", product, dwell, 0, "");
      time += dwell;
      if (dice.chance(FAVOURITE)) {
        add("favourite", product, 0, 0, "");
        time += dice.between(1, 4);
      }
      double chance =
          CART
              * shopper.spending()
              * (lifted ? CART_LIFT : 1)
              * (Season.sale(Season.day(start)) ? 1.4 : 1);
      if (!cart.containsKey(product.index()) && dice.chance(Math.min(.7, chance))) {
        add("cart", product, 0, 0, "");
        cart.put(product.index(), product);
        time += dice.between(1, 6);
      }
    }

    private void pay() {
      time += dice.between(20, 150);
      String order = shopper.user().substring(1) + "-" + ++orders;
      for (Product product : cart.values()) {
        int pieces = 1 + (dice.chance(.12) ? dice.between(1, 2) : 0);
        add("purchase", product, 0, pieces, "O" + order);
        long back = time + 86_400L * dice.between(4, 15) + dice.between(-7200, 7200);
        if (dice.chance(SEND_BACK) && back < Season.END) {
          Event event = new Event(back, 0, "return", product.index(), 0, -pieces, "R" + order);
          returns.add(new Visit(shopper, back, shopper.device(), List.of(event)));
        }
      }
    }

    private void add(String kind, Product product, int dwell, int pieces, String order) {
      events.add(new Event(time, 0, kind, product.index(), dwell, pieces, order));
    }
  }
}
