package vitrine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes reviews in English. */
final class EnglishWriter {
  private static final List<String> NAMED =
      List.of(
          "zip",
          "straps",
          "fabric",
          "sizing",
          "comfort",
          "warmth",
          "fit",
          "taste",
          "sound",
          "battery",
          "connection",
          "texture",
          "smell",
          "price",
          "delivery",
          "coating",
          "handle",
          "pieces",
          "size",
          "pockets");
  private final Wording wording;

  EnglishWriter(Wording wording) {
    this.wording = wording;
  }

  String text(Dice dice, Category category, Product product, ReviewPlan plan) {
    List<String> sentences = new ArrayList<>();
    String stars = "en" + plan.stars();
    List<Point> bad = plan.bad();
    List<Point> good = plan.good();
    boolean use = dice.chance(plan.length() == 0 ? .06 : plan.length() == 1 ? .25 : .6);
    if (use && dice.chance(.4)) {
      sentences.add(wording.use(dice, category, product, "en"));
      use = false;
    }
    boolean verdictLast = plan.length() == 0 && dice.chance(.3);
    if (plan.length() == 0) {
      if (!verdictLast && dice.chance(.5)) {
        sentences.add(wording.common(dice, product, "short", stars));
      }
    } else if (dice.chance(.62)) {
      boolean reserved = plan.stars() == 4 && !bad.isEmpty() && dice.chance(.2);
      sentences.add(wording.common(dice, product, "open", stars + (reserved ? "c" : "")));
    }
    if (use) {
      sentences.add(wording.use(dice, category, product, "en"));
    }
    boolean praise = plan.stars() >= 3;
    List<String> first = clauses(dice, category, product, praise ? good : bad);
    List<String> second = clauses(dice, category, product, praise ? bad : good);
    tell(dice, product, sentences, first, second, praise);
    if (verdictLast) {
      sentences.add(wording.common(dice, product, "short", stars));
    }
    if (dice.chance(plan.length() == 0 ? .05 : plan.length() == 1 ? .3 : .55)) {
      boolean reserved = plan.stars() == 4 && !bad.isEmpty() && dice.chance(.4);
      sentences.add(wording.common(dice, product, "close", stars + (reserved ? "c" : "")));
    }
    return Typing.english(dice, sentences, plan);
  }

  private List<String> clauses(Dice dice, Category category, Product product, List<Point> points) {
    List<String> clauses = new ArrayList<>();
    for (Point point : points) {
      clauses.add(wording.point(dice, category, product, point, "en"));
    }
    return clauses;
  }

  private void tell(
      Dice dice,
      Product product,
      List<String> sentences,
      List<String> first,
      List<String> second,
      boolean praise) {
    join(dice, sentences, first);
    if (second.isEmpty()) {
      return;
    }
    if (sentences.isEmpty() || first.isEmpty()) {
      join(dice, sentences, second);
      return;
    }
    String turn =
        praise
            ? wording.common(dice, product, "but", "en")
            : wording.common(dice, product, "though", "en");
    if (Character.isLowerCase(turn.charAt(0))) {
      int last = sentences.size() - 1;
      sentences.set(last, sentences.get(last) + ", " + turn + " " + second.getFirst());
    } else {
      sentences.add(turn + " " + second.getFirst());
    }
    join(dice, sentences, second.subList(1, second.size()));
  }

  private static void join(Dice dice, List<String> sentences, List<String> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      boolean calm = i > 0 && !clauses.get(i - 1).contains(",") && whole(clauses.get(i));
      if (calm && dice.chance(.55)) {
        int last = sentences.size() - 1;
        String link = dice.pick(", and ", " and ", ", plus ", ". Also ");
        sentences.set(last, sentences.get(last) + link + clauses.get(i));
      } else {
        sentences.add(clauses.get(i));
      }
    }
  }

  /** Whether a clause has a subject of its own and no comma: "and" may lead to it. */
  private static boolean whole(String clause) {
    return !clause.contains(",") && clause.matches("(the|it|I|my|our|they|delivery|battery) .*");
  }

  /** A short headline, or nothing: many leave it out. */
  String title(Dice dice, Product product, ReviewPlan plan) {
    if (!dice.chance(.55)) {
      return "";
    }
    List<Point> said = plan.stars() >= 4 ? plan.good() : plan.bad();
    if (!said.isEmpty() && dice.chance(.35)) {
      String aspect = said.getFirst().aspect().replace(ReviewPlan.BATCH, "zip");
      if (NAMED.contains(aspect)) {
        return plan.stars() >= 4
            ? dice.pick("Great ", "Love the ", "Top marks for ", "Happy with the ") + aspect
            : dice.pick("Let down by the ", "Poor ", "Watch out for the ", "Problem: ") + aspect;
      }
    }
    String noun = dice.pick(product.nouns());
    String title =
        switch (plan.stars()) {
          case 5 -> dice.pick("Great ", "Lovely ", "Perfect ", "My new favourite ") + noun;
          case 4 -> dice.pick("Good ", "Nice ", "Solid ", "Decent ") + noun;
          case 3 -> dice.pick("Just OK", "Average " + noun, "Mixed", "Fine for the price");
          case 2 -> dice.pick("Not impressed", "Disappointing " + noun, "Expected more", "Hm");
          default -> dice.pick("Avoid", "Terrible " + noun, "Waste of money", "Do not buy");
        };
    return dice.chance(.15) ? title.toLowerCase(Locale.ROOT) : title;
  }
}
