package vitrine.core.sentiment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What a model reads of a review as it was exported: markup and entities are resolved, what cannot
 * be seen is dropped, and a text of emoji only is read by their Unicode names. An ordinary text
 * stays as it is, character for character. Scoring and training read the same.
 */
public final class TextCleaning {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** Only names of tags that reviews carry: "size<medium" is no tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|b|big|blockquote|body|br|center|code|div|em|font|form|h[1-6]|head|hr|html|i"
              + "|iframe|img|input|li|link|meta|ol|p|pre|s|script|small|span|strong|style|sub|sup"
              + "|table|tbody|td|th|thead|title|tr|u|ul|video)(?:\\s[^<>]{0,2000})?\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  /** Markup that was exported as text is often escaped once more. */
  private static final int ESCAPED_AT_MOST = 2;

  private TextCleaning() {}

  /** The text that a model reads; empty if nothing is left to read. */
  public static String clean(String text) {
    String clean = text;
    for (int round = 0; round < ESCAPED_AT_MOST && ENTITY.matcher(clean).find(); round++) {
      clean = Parser.unescapeEntities(clean, false);
    }
    if (TAG.matcher(clean).find()) {
      clean = Jsoup.parseBodyFragment(escapedOutsideTags(clean)).text();
    }
    clean = visible(clean);
    if (clean.isBlank()) {
      return "";
    }
    return clean.codePoints().anyMatch(Character::isLetterOrDigit) ? clean : named(clean);
  }

  /** So that the parser takes a lone bracket for what it is. */
  private static String escapedOutsideTags(String text) {
    StringBuilder escaped = new StringBuilder();
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      escaped.append(escaped(text.substring(from, tag.start()))).append(tag.group());
      from = tag.end();
    }
    return escaped.append(escaped(text.substring(from))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Control characters, marks of byte and writing order and halves of characters are dropped. */
  private static String visible(String text) {
    if (text.codePoints().allMatch(TextCleaning::seen)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (seen(point)) {
                visible.appendCodePoint(point);
              } else if (Character.getType(point) != Character.FORMAT) {
                visible.append(' ');
              }
            });
    return visible.toString();
  }

  private static boolean seen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t' || point == '\r';
      case Character.SURROGATE -> false;
      // Joiners belong to emoji and to the writing of some languages.
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }

  /** Emoji as words: "smiling face with heart-shaped eyes". Nothing is left of signs. */
  private static String named(String text) {
    StringBuilder names = new StringBuilder();
    text.codePoints()
        .filter(Character::isEmojiPresentation)
        .limit(64)
        .forEach(
            point -> {
              String name = Character.getName(point);
              if (name != null) {
                names.append(name.toLowerCase(Locale.ROOT)).append(' ');
              }
            });
    return names.toString().strip();
  }
}
