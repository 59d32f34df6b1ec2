package vitrine.sample;

import java.util.ArrayList;
import java.util.List;

/** Writes reviews in Simplified Chinese. */
final class ChineseWriter {
  private final Wording wording;

  ChineseWriter(Wording wording) {
    this.wording = wording;
  }

  String text(Dice dice, Category category, Product product, ReviewPlan plan) {
    List<String> sentences = new ArrayList<>();
    String stars = "zh" + plan.stars();
    boolean use = dice.chance(plan.length() == 0 ? .06 : plan.length() == 1 ? .3 : .6);
    if (use && dice.chance(.6)) {
      sentences.add(wording.use(dice, category, product, "zh"));
      use = false;
    }
    boolean verdictLast = plan.length() == 0 && dice.chance(.3);
    if (plan.length() == 0) {
      if (!verdictLast && dice.chance(.5)) {
        sentences.add(wording.common(dice, product, "short", stars));
      }
    } else if (dice.chance(.6)) {
      sentences.add(wording.common(dice, product, "open", stars));
    }
    if (use) {
      sentences.add(wording.use(dice, category, product, "zh"));
    }
    boolean praise = plan.stars() >= 3;
    List<Point> first = praise ? plan.good() : plan.bad();
    List<Point> second = praise ? plan.bad() : plan.good();
    for (Point point : first) {
      sentences.add(wording.point(dice, category, product, point, "zh"));
    }
    for (int i = 0; i < second.size(); i++) {
      String clause = wording.point(dice, category, product, second.get(i), "zh");
      boolean turn = i == 0 && !first.isEmpty();
      String word = turn ? wording.common(dice, product, praise ? "but" : "though", "zh") : "";
      sentences.add(word + clause);
    }
    if (verdictLast) {
      sentences.add(wording.common(dice, product, "short", stars));
    }
    if (dice.chance(plan.length() == 0 ? .05 : plan.length() == 1 ? .3 : .5)) {
      boolean reserved = plan.stars() == 4 && !plan.bad().isEmpty() && dice.chance(.4);
      sentences.add(wording.common(dice, product, "close", stars + (reserved ? "c" : "")));
    }
    return Typing.chinese(dice, sentences, plan);
  }

  /** A short headline, mostly none. */
  String title(Dice dice, ReviewPlan plan) {
    if (!dice.chance(.2)) {
      return "";
    }
    return switch (plan.stars()) {
      case 5 -> dice.pick("非常好", "值得买", "满意", "五星好评");
      case 4 -> dice.pick("还不错", "推荐", "整体满意");
      case 3 -> dice.pick("一般", "普普通通", "还行");
      case 2 -> dice.pick("失望", "不太行", "慎重");
      default -> dice.pick("差评", "避雷", "别买", "退货");
    };
  }
}
