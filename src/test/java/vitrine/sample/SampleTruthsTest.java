package vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vitrine.BesideWindowTests;

/** What sample-data/README.md says about the files holds, by plain counting. */
@BesideWindowTests
class SampleTruthsTest {
  private static List<NamedCsvRecord> catalog;
  private static List<NamedCsvRecord> users;
  private static List<NamedCsvRecord> events;
  private static List<NamedCsvRecord> reviews;
  private static List<NamedCsvRecord> units;

  @BeforeAll
  static void read() {
    catalog = SampleFiles.rows("catalog.csv");
    users = SampleFiles.rows("users.csv");
    events = SampleFiles.rows("events.csv");
    reviews = SampleFiles.rows("reviews.csv");
    units = SampleFiles.rows("experiment.csv");
  }

  @Test
  void theFilesAreAsLargeAsTheReadmeSays() {
    assertThat(catalog).hasSize(300);
    assertThat(distinct(catalog, "category")).hasSize(12);
    assertThat(distinct(catalog, "title")).hasSize(300);
    assertThat(users).hasSize(2000);
    assertThat(events).hasSize(120_000);
    assertThat(reviews).hasSize(6000);
    assertThat(units).hasSize(1181);
    Map<String, Long> kinds =
        events.stream()
            .collect(Collectors.groupingBy(e -> e.getField("event"), Collectors.counting()));
    assertThat(kinds)
        .containsEntry("impression", 76_881L)
        .containsEntry("view", 24_142L)
        .containsEntry("click", 11_432L)
        .containsEntry("cart", 3_345L)
        .containsEntry("purchase", 1_720L)
        .containsEntry("favourite", 1_686L)
        .containsEntry("review", 673L)
        .containsEntry("return", 121L);
  }

  @Test
  void revenueIsAsTheReadmeSays() {
    assertThat(revenue("purchase")).isEqualByComparingTo("462285.30");
    assertThat(revenue("return")).isEqualByComparingTo("-31882.00");
  }

  private static BigDecimal revenue(String kind) {
    return events.stream()
        .filter(e -> e.getField("event").equals(kind))
        .map(e -> number(e, "price").multiply(number(e, "quantity")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void idsBelongTogether() {
    assertThat(distinct(catalog, "item")).containsAll(distinct(events, "item"));
    assertThat(distinct(catalog, "item")).containsAll(distinct(reviews, "item"));
    assertThat(distinct(users, "user")).containsAll(distinct(events, "user"));
    assertThat(distinct(users, "user")).containsAll(distinct(reviews, "user"));
    Map<String, Set<String>> visitors = new HashMap<>();
    for (NamedCsvRecord event : events) {
      visitors
          .computeIfAbsent(event.getField("session"), s -> new HashSet<>())
          .add(event.getField("user"));
    }
    assertThat(visitors).hasSize(8700).allSatisfy((s, who) -> assertThat(who).hasSize(1));
  }

  @Test
  void everyTextOfAReviewIsSaidOnce() {
    assertThat(distinct(reviews, "text")).hasSize(6000).doesNotContain("");
    assertThat(reviews).noneMatch(r -> r.getField("text").matches("(?s).*[\\[\\]{}|].*"));
  }

  @Test
  void variantBLiftsClicksPurchasesAndRevenue() {
    assertThat(units.stream().filter(arm("A"))).hasSize(571);
    assertThat(units.stream().filter(arm("B"))).hasSize(610);
    double clickRateA = sum("A", "clicks") / sum("A", "impressions");
    double clickRateB = sum("B", "clicks") / sum("B", "impressions");
    assertThat(clickRateB / clickRateA - 1).isCloseTo(.291, within(.0005));
    double buyersA = sum("A", "purchased") / 571;
    double buyersB = sum("B", "purchased") / 610;
    assertThat(buyersB / buyersA - 1).isCloseTo(.358, within(.0015));
    double z =
        (buyersB - buyersA)
            / Math.sqrt(buyersA * (1 - buyersA) / 571 + buyersB * (1 - buyersB) / 610);
    assertThat(z).isGreaterThan(3.5);
    assertThat(sum("B", "revenue") / 610 / (sum("A", "revenue") / 571) - 1)
        .isCloseTo(.721, within(.0005));
  }

  private static Predicate<NamedCsvRecord> arm(String variant) {
    return unit -> unit.getField("variant").equals(variant);
  }

  private static double sum(String variant, String column) {
    return units.stream()
        .filter(arm(variant))
        .mapToDouble(unit -> number(unit, column).doubleValue())
        .sum();
  }

  @Test
  void theExperimentSumsUpTheEventLog() {
    Map<String, BigDecimal> after = new HashMap<>();
    Map<String, BigDecimal> before = new HashMap<>();
    Map<String, OffsetDateTime> assigned =
        units.stream()
            .collect(Collectors.toMap(u -> u.getField("user"), u -> at(u, "assigned_at")));
    Map<String, Integer> clicks = new HashMap<>();
    for (NamedCsvRecord event : events) {
      String user = event.getField("user");
      if (assigned.containsKey(user)) {
        OffsetDateTime start = assigned.get(user);
        boolean now = !at(event, "time").isBefore(start);
        boolean lookBack = !at(event, "time").isBefore(start.minusDays(14));
        if (event.getField("event").equals("purchase") && (now || lookBack)) {
          BigDecimal paid = number(event, "price").multiply(number(event, "quantity"));
          (now ? after : before).merge(user, paid, BigDecimal::add);
        }
        if (event.getField("event").equals("click") && now) {
          clicks.merge(user, 1, Integer::sum);
        }
      }
    }
    for (NamedCsvRecord unit : units) {
      String user = unit.getField("user");
      assertThat(number(unit, "revenue"))
          .isEqualByComparingTo(after.getOrDefault(user, BigDecimal.ZERO));
      assertThat(number(unit, "pre_revenue"))
          .isEqualByComparingTo(before.getOrDefault(user, BigDecimal.ZERO));
      assertThat(number(unit, "clicks").intValue()).isEqualTo(clicks.getOrDefault(user, 0));
    }
  }

  @Test
  void shoppersWhoCameForAVoucherDoNotComeBack() {
    Map<String, LocalDate> voucher = new HashMap<>();
    Map<String, LocalDate> others = new HashMap<>();
    for (NamedCsvRecord user : users) {
      LocalDate day = LocalDate.parse(user.getField("signed_up"));
      if (user.getField("channel").equals("voucher")) {
        voucher.put(user.getField("user"), day);
      } else if (!day.isBefore(LocalDate.of(2026, 3, 2))
          && !day.isAfter(LocalDate.of(2026, 4, 30))) {
        others.put(user.getField("user"), day);
      }
    }
    assertThat(voucher).hasSize(200);
    assertThat(others).hasSize(343);
    assertThat(comeBack(voucher)).isCloseTo(.10, within(.005));
    assertThat(comeBack(others)).isCloseTo(.67, within(.005));
  }

  private static double comeBack(Map<String, LocalDate> cohort) {
    Set<String> back = new HashSet<>();
    for (NamedCsvRecord event : events) {
      LocalDate from = cohort.get(event.getField("user"));
      if (from != null && !event.getField("event").equals("impression")) {
        long days = ChronoUnit.DAYS.between(from, at(event, "time").toLocalDate());
        if (days >= 7 && days < 28) {
          back.add(event.getField("user"));
        }
      }
    }
    return (double) back.size() / cohort.size();
  }

  @Test
  void theBestsellersReviewsTurnForOneWeekBecauseOfItsZip() {
    List<NamedCsvRecord> hero =
        reviews.stream().filter(r -> r.getField("item").equals("P1001")).toList();
    List<NamedCsvRecord> week = hero.stream().filter(SampleTruthsTest::inBadWeek).toList();
    List<NamedCsvRecord> rest = hero.stream().filter(r -> !inBadWeek(r)).toList();

    assertThat(week).hasSize(216);
    assertThat(week.stream().filter(SampleTruthsTest::bad)).hasSize(168);
    assertThat(week.stream().filter(r -> bad(r) && zip(r))).hasSize(167);
    assertThat(rest).hasSize(359);
    assertThat(rest.stream().filter(SampleTruthsTest::bad)).hasSize(23);
    assertThat(rest.stream().filter(r -> bad(r) && zip(r))).hasSize(3);
  }

  private static boolean inBadWeek(NamedCsvRecord review) {
    LocalDate day = at(review, "time").toLocalDate();
    return !day.isBefore(LocalDate.of(2026, 5, 4)) && day.isBefore(LocalDate.of(2026, 5, 11));
  }

  private static boolean bad(NamedCsvRecord review) {
    return number(review, "stars").intValue() <= 2;
  }

  private static boolean zip(NamedCsvRecord review) {
    String said = review.getField("title") + " " + review.getField("text");
    return said.toLowerCase(java.util.Locale.ROOT).contains("zip") || said.contains("拉链");
  }

  @Test
  void shoppersLookAtWhatTheyTicked() {
    Map<String, Set<String>> liked =
        Map.of(
            "active", Set.of("Camping", "Shoes", "Outerwear"),
            "home", Set.of("Cookware", "Coffee", "Bedding"),
            "tech", Set.of("Audio", "Charging", "Bags"),
            "family", Set.of("Toys", "Pets", "Skincare"));
    Map<String, String> interests =
        users.stream()
            .collect(Collectors.toMap(u -> u.getField("user"), u -> u.getField("interest")));
    Map<String, double[]> shares = new TreeMap<>();
    for (NamedCsvRecord event : events) {
      String interest = interests.getOrDefault(event.getField("user"), "");
      if (!interest.isEmpty()
          && Set.of("view", "cart", "purchase").contains(event.getField("event"))) {
        double[] share = shares.computeIfAbsent(interest, i -> new double[2]);
        share[0] +=
            liked.getOrDefault(interest, Set.of()).contains(event.getField("category")) ? 1 : 0;
        share[1]++;
      }
    }
    assertThat(shares).hasSize(4);
    assertThat(shares)
        .allSatisfy((interest, share) -> assertThat(share[0] / share[1]).isBetween(.87, .89));
  }

  private static Set<String> distinct(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }

  private static OffsetDateTime at(NamedCsvRecord row, String column) {
    return OffsetDateTime.parse(row.getField(column));
  }

  private static BigDecimal number(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column));
  }
}
