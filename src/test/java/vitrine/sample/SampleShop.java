package vitrine.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The five files of the sample shop, from one seed. */
final class SampleShop {
  static final long SEED = 20_260_302L;

  final List<Category> categories = Category.all();
  final List<Product> products = CatalogMaker.make(SEED, categories);
  final List<Shopper> shoppers = ShopperMaker.make(SEED);
  final List<Visit> visits;
  final List<Review> reviews;
  final List<ExperimentMaker.Unit> units;

  SampleShop() {
    VisitMaker walking = new VisitMaker(SEED, categories, products);
    List<Visit> walked = new ArrayList<>();
    for (Shopper shopper : shoppers) {
      walked.addAll(walking.visits(shopper));
    }
    ReviewMaker reviewing = new ReviewMaker(SEED, categories, products, shoppers);
    List<ReviewDraft> verified = reviewing.ofPurchases(walked);
    for (ReviewDraft draft : verified) {
      walked.add(reviewVisit(draft));
    }
    visits = EventLogMaker.number(SEED, walked);
    reviews = reviewing.write(reviewing.fill(verified));
    units = ExperimentMaker.units(visits, products);
  }

  private static Visit reviewVisit(ReviewDraft draft) {
    long start = draft.second() - 100;
    int product = draft.product().index();
    return new Visit(
        draft.shopper(),
        start,
        draft.shopper().device(),
        List.of(
            new Event(start, 0, "view", product, 100, 0, ""),
            new Event(draft.second(), 0, "review", product, 0, 0, "")));
  }

  /** The content of each file, by name without {@code .gz}. */
  Map<String, byte[]> files() {
    Map<String, CsvText> files = new LinkedHashMap<>();
    files.put("catalog.csv", catalog());
    files.put("users.csv", users());
    files.put("events.csv", events());
    files.put("reviews.csv", reviews());
    files.put("experiment.csv", experiment());
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.text().getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private CsvText catalog() {
    CsvText csv =
        new CsvText("item,title,title_zh,category,category_zh,brand,price,launched,description");
    for (Product p : products) {
      Category category = categories.get(p.category());
      csv.row(
          p.item(),
          p.title(),
          p.titleZh(),
          category.name(),
          category.nameZh(),
          p.brand(),
          Money.yuan(p.fen()),
          p.launched(),
          p.description());
    }
    return csv;
  }

  private CsvText users() {
    CsvText csv = new CsvText("user,signed_up,channel,country,age_band,device,interest");
    for (Shopper s : shoppers) {
      csv.row(
          s.user(),
          s.signedUp(),
          s.channel(),
          s.country(),
          s.age(),
          s.device(),
          s.interest().written());
    }
    return csv;
  }

  private CsvText events() {
    CsvText csv =
        new CsvText(
            "time,user,session,device,event,item,category,price,dwell_seconds,quantity,order");
    record Row(Visit visit, Event event) {}
    List<Row> rows = new ArrayList<>();
    for (Visit visit : visits) {
      visit.events().forEach(event -> rows.add(new Row(visit, event)));
    }
    rows.sort(Comparator.comparingLong(row -> row.event().second()));
    for (Row row : rows) {
      Event event = row.event();
      Product product = products.get(event.product());
      csv.row(
          Season.iso(event.second()),
          row.visit().shopper().user(),
          "S" + (100_001 + event.visit()),
          row.visit().device(),
          event.kind(),
          product.item(),
          categories.get(product.category()).name(),
          Money.yuan(product.price(Season.day(event.second()))),
          event.dwell() == 0 ? "" : event.dwell(),
          event.pieces() == 0 ? "" : event.pieces(),
          event.order());
    }
    return csv;
  }

  private CsvText reviews() {
    CsvText csv =
        new CsvText("review,time,user,item,category,stars,language,verified,helpful,title,text");
    for (int i = 0; i < reviews.size(); i++) {
      Review review = reviews.get(i);
      csv.row(
          "R" + (1 + i),
          Season.iso(review.second()),
          review.shopper().user(),
          review.product().item(),
          categories.get(review.product().category()).name(),
          review.stars(),
          review.chinese() ? "zh" : "en",
          review.verified() ? "yes" : "no",
          review.helpful(),
          review.title(),
          review.text());
    }
    return csv;
  }

  private CsvText experiment() {
    CsvText csv =
        new CsvText(
            "user,variant,assigned_at,country,interest,pre_sessions,pre_clicks,pre_revenue,"
                + "sessions,impressions,clicks,carts,orders,purchased,revenue");
    for (ExperimentMaker.Unit unit : units) {
      csv.row(
          unit.shopper.user(),
          unit.shopper.variantB() ? "B" : "A",
          Season.iso(unit.assigned),
          unit.shopper.country(),
          unit.shopper.interest().written(),
          unit.before.sessions,
          unit.before.clicks,
          Money.yuan(unit.before.revenue),
          unit.after.sessions,
          unit.after.impressions,
          unit.after.clicks,
          unit.after.carts,
          unit.after.orders,
          unit.after.orders > 0 ? 1 : 0,
          Money.yuan(unit.after.revenue));
    }
    return csv;
  }
}
