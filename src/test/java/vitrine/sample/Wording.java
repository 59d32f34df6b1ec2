package vitrine.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses phrases, the less used ones of a product first, and fills their slots. */
final class Wording {
  private static final List<String> WEEKS =
      List.of(
          "two weeks",
          "three weeks",
          "a month",
          "ten days",
          "six weeks",
          "two months",
          "a week",
          "a few weeks");
  private static final List<String> WEEKS_ZH =
      List.of("两周", "半个月", "一个月", "十来天", "三个星期", "两个月", "一周", "二十天");
  private static final List<String> DAYS = List.of("three days", "a week", "two days", "five days");
  private static final List<String> COLOURS =
      List.of("navy", "olive", "grey", "black", "rust", "sand colour", "dark green", "light blue");
  private static final List<String> COLOURS_ZH =
      List.of("藏青色", "军绿色", "灰色", "黑色", "砖红色", "米色", "墨绿色", "浅蓝色");
  private final Phrasebook common;
  private final Map<String, Integer> used = new HashMap<>();

  Wording(Phrasebook common) {
    this.common = common;
  }

  /** A clause about an aspect. */
  String point(Dice dice, Category category, Product product, Point point, String language) {
    String section = "aspect " + point.aspect();
    String key = language + (point.good() ? "+" : "-");
    List<String> phrases = category.book().phrases(section, key);
    List<String> known = phrases.isEmpty() ? common.phrases(section, key) : phrases;
    return phrase(dice, product, known);
  }

  /** A phrase of the common book, for example an opener for four stars. */
  String common(Dice dice, Product product, String section, String key) {
    return phrase(dice, product, common.phrases(section, key));
  }

  /** Why they bought it or how they use it. */
  String use(Dice dice, Category category, Product product, String language) {
    return phrase(dice, product, category.book().phrases("use", language));
  }

  private String phrase(Dice dice, Product product, List<String> phrases) {
    if (phrases.isEmpty()) {
      throw new IllegalStateException("no phrases for " + product.title());
    }
    String best = dice.pick(phrases);
    for (int i = 0; i < 3; i++) {
      String other = dice.pick(phrases);
      best = uses(product, other) < uses(product, best) ? other : best;
    }
    used.merge(product.index() + best, 1, Integer::sum);
    String words = Phrasebook.expand(best, dice).strip();
    while (words.contains("[")) {
      int open = words.indexOf('[');
      int close = words.indexOf(']');
      boolean chinese = phrases.getFirst().codePoints().anyMatch(c -> c > 0x4e00);
      String slot = words.substring(open + 1, close);
      words =
          words.substring(0, open)
              + fill(dice, product, slot, chinese)
              + words.substring(close + 1);
    }
    return words;
  }

  private int uses(Product product, String phrase) {
    return used.getOrDefault(product.index() + phrase, 0);
  }

  private static String fill(Dice dice, Product product, String slot, boolean chinese) {
    return switch (slot) {
      case "n" -> dice.pick(chinese ? product.nounsZh() : product.nouns());
      case "brand" -> product.brand();
      case "weeks" -> dice.pick(chinese ? WEEKS_ZH : WEEKS);
      case "days" -> dice.pick(DAYS);
      case "num" -> dice.pick("二", "三", "四", "五");
      case "colour" -> dice.pick(chinese ? COLOURS_ZH : COLOURS);
      case "size" -> Integer.toString(dice.between(37, 45));
      case "zhsize" -> Integer.toString(dice.between(36, 44));
      case "height" -> dice.pick("1." + dice.between(58, 91) + " m", "5'" + dice.between(2, 11));
      case "zhheight" -> dice.between(156, 188) + dice.pick("", "cm", "的");
      case "kg" -> dice.between(48, 95) + " kg";
      case "zhkg" -> dice.between(90, 180) + "斤";
      case "yuan" -> Integer.toString(product.fen() / 100 - dice.pick(0, 10, 20));
      case "pet" -> product.pet().get(chinese ? 1 : 0);
      default -> throw new IllegalStateException("no slot " + slot);
    };
  }
}
