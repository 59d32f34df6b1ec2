package vitrine.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes 6,000 reviews: of purchases in the log, and of things bought before it or in a store. */
final class ReviewMaker {
  static final int REVIEWS = 6000;
  private static final double OF_PURCHASES = .45;
  private static final double HERO_A_DAY = 5.5;
  private static final double HERO_IN_BAD_WEEK = 42;

  private final long seed;
  private final List<Category> categories;
  private final List<Product> products;
  private final List<Shopper> shoppers;
  private final Set<Long> taken = new HashSet<>();

  ReviewMaker(
      long seed, List<Category> categories, List<Product> products, List<Shopper> shoppers) {
    this.seed = seed;
    this.categories = categories;
    this.products = products;
    this.shoppers = shoppers;
  }

  /** Reviews that follow purchases of these visits. */
  List<ReviewDraft> ofPurchases(List<Visit> visits) {
    Dice dice = Dice.of(seed, "verified", 0);
    List<ReviewDraft> drafts = new ArrayList<>();
    for (Visit visit : visits) {
      for (Event event : visit.events()) {
        if (event.kind().equals("purchase") && dice.chance(OF_PURCHASES)) {
          LocalDate day = Season.day(event.second()).plusDays(dice.between(3, 16));
          long second = Season.seconds(day) + Season.secondOfDay(dice);
          Product product = products.get(event.product());
          if (second < Season.END - 600 && take(visit.shopper(), product)) {
            drafts.add(new ReviewDraft(visit.shopper(), product, second, true));
          }
        }
      }
    }
    return drafts;
  }

  private boolean take(Shopper shopper, Product product) {
    return taken.add(shopper.index() * 1000L + product.index());
  }

  /** Fills up to 6,000, the bestseller first, in order of time. */
  List<ReviewDraft> fill(List<ReviewDraft> verified) {
    List<ReviewDraft> drafts = new ArrayList<>(verified);
    Dice dice = Dice.of(seed, "unverified", 0);
    Map<Integer, Tastes> tasted = new HashMap<>();
    Product hero = products.get(CatalogMaker.HERO);
    for (int d = 0; d < Season.DAYS; d++) {
      LocalDate day = Season.FIRST.plusDays(d);
      int count = dice.poisson(Season.badWeek(day) ? HERO_IN_BAD_WEEK : HERO_A_DAY);
      for (int i = 0; i < count; i++) {
        add(drafts, dice, dice.pick(shoppers), hero, day);
      }
    }
    while (drafts.size() < REVIEWS) {
      Shopper shopper = dice.pick(shoppers);
      Tastes tastes =
          tasted.computeIfAbsent(
              shopper.index(), i -> new Tastes(seed, shopper, categories, products));
      Product product = tastes.product(dice, tastes.category(dice));
      LocalDate day = Season.FIRST.plusDays(dice.below(Season.DAYS));
      if (product != hero && dice.chance(Season.traffic(day) / 2.1)) {
        add(drafts, dice, shopper, product, day);
      }
    }
    drafts.sort(
        Comparator.comparingLong(ReviewDraft::second)
            .thenComparingInt(draft -> draft.shopper().index()));
    return drafts;
  }

  private void add(
      List<ReviewDraft> drafts, Dice dice, Shopper shopper, Product product, LocalDate day) {
    if (!day.isBefore(shopper.signedUp()) && take(shopper, product)) {
      long second = Season.seconds(day) + Season.secondOfDay(dice);
      drafts.add(new ReviewDraft(shopper, product, second, false));
    }
  }

  /** Writes them. */
  List<Review> write(List<ReviewDraft> drafts) {
    Wording wording = new Wording(Phrasebook.read("common"));
    EnglishWriter english = new EnglishWriter(wording);
    ChineseWriter chinese = new ChineseWriter(wording);
    Set<String> said = new HashSet<>();
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      ReviewDraft draft = drafts.get(i);
      Dice dice = Dice.of(seed, "review", i);
      Product product = draft.product();
      Category category = categories.get(product.category());
      boolean zips =
          product.index() == CatalogMaker.HERO && Season.badWeek(Season.day(draft.second()));
      ReviewPlan plan = ReviewPlan.draw(seed, dice, product, category, zips);
      boolean zh = dice.chance(draft.shopper().chinese());
      String text = "";
      for (int tries = 0; tries < 30 && (text.isEmpty() || !said.add(text)); tries++) {
        text =
            zh
                ? chinese.text(dice, category, product, plan)
                : english.text(dice, category, product, plan);
      }
      String title = zh ? chinese.title(dice, plan) : english.title(dice, product, plan);
      int helpful = dice.chance(.7) ? 0 : dice.poisson(zips ? 4 : 1.5);
      reviews.add(
          new Review(
              draft.shopper(),
              product,
              draft.second(),
              draft.verified(),
              zh,
              plan.stars(),
              title,
              text,
              helpful));
    }
    return reviews;
  }
}
