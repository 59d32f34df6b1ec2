package vitrine.sample;

import java.util.List;
import java.util.Locale;

/** Puts sentences together as people type them: careless at times. */
final class Typing {
  private Typing() {}

  static String english(Dice dice, List<String> sentences, ReviewPlan plan) {
    boolean excited = plan.stars() == 5 ? dice.chance(.18) : plan.stars() == 1 && dice.chance(.15);
    boolean paragraphs = plan.length() == 2 && sentences.size() > 3 && dice.chance(.15);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      boolean last = i == sentences.size() - 1;
      text.append(capital(sentence)).append(stop(dice, sentence, last, excited));
      if (!last) {
        text.append(paragraphs && i == sentences.size() / 2 ? "\n" : " ");
      }
    }
    String written = text.toString().strip();
    if (dice.chance(.07)) {
      written = written.toLowerCase(Locale.ROOT);
    }
    if (dice.chance(.06)) {
      written = written.replace("'", "");
    }
    return dice.chance(.09) ? slip(dice, written) : written;
  }

  private static String stop(Dice dice, String sentence, boolean last, boolean excited) {
    if (sentence.endsWith("!") || sentence.endsWith("?")) {
      return "";
    }
    if (last && dice.chance(.22)) {
      return "";
    }
    return excited && dice.chance(.5) ? dice.pick("!", "!", "!!") : ".";
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Swaps two letters, leaves one out or doubles one, inside a word. */
  private static String slip(Dice dice, String text) {
    for (int tries = 0; tries < 20; tries++) {
      int at = 1 + dice.below(Math.max(1, text.length() - 3));
      if (at + 2 < text.length()
          && Character.isLetter(text.charAt(at - 1))
          && Character.isLetter(text.charAt(at))
          && Character.isLetter(text.charAt(at + 1))
          && text.charAt(at) != text.charAt(at + 1)) {
        String head = text.substring(0, at);
        char here = text.charAt(at);
        char next = text.charAt(at + 1);
        return switch (dice.below(3)) {
          case 0 -> head + next + here + text.substring(at + 2);
          case 1 -> head + text.substring(at + 1);
          default -> head + here + text.substring(at);
        };
      }
    }
    return text;
  }

  static String chinese(Dice dice, List<String> sentences, ReviewPlan plan) {
    int style = dice.weighted(.45, .3, .08, .17);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      text.append(sentences.get(i));
      if (i < sentences.size() - 1) {
        text.append(between(dice, style, sentences.get(i), plan));
      }
    }
    String end =
        switch (style) {
          case 2 -> "";
          case 3 -> plan.stars() >= 4 ? dice.pick("！", "~", "！！", "") : dice.pick("！", "……", "");
          default -> dice.pick("。", "。", "");
        };
    String written = text + end;
    if (style == 2) {
      written = written.replace('，', ' ');
    }
    if (dice.chance(.05)) {
      written = written.replaceFirst("的", dice.chance(.5) ? "得" : "滴");
    }
    if (dice.chance(.03)) {
      written = written.replace("，", ",").replace("。", ".");
    }
    return written;
  }

  private static String between(Dice dice, int style, String sentence, ReviewPlan plan) {
    return switch (style) {
      case 0 -> sentence.contains("，") || dice.chance(.4) ? "。" : "，";
      case 1 -> "，";
      case 2 -> " ";
      default -> dice.chance(.4) && plan.stars() != 3 ? "！" : "，";
    };
  }
}
