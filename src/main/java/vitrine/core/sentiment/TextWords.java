package vitrine.core.sentiment;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text with their places: runs of letters and digits, and each Han character by
 * itself. Tags and entities of HTML count as space, tags that start a block as an empty line.
 */
public final class TextWords {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(/?[a-zA-Z][a-zA-Z0-9]*)\\b[^<>]{0,300}>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Set<String> BLOCKS =
      Set.of("br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Words that join clauses and say nothing themselves. */
  private static final Set<String> JOINING =
      Set.of(
          "and",
          "or",
          "but",
          "so",
          "although",
          "though",
          "however",
          "yet",
          "except",
          "plus",
          "while",
          "whereas",
          "even",
          "despite",
          "also",
          "unfortunately");

  private static final int MOST_JOINING = 16;

  /** Brackets farther apart than this are taken for signs of mood. */
  private static final int LONGEST_BRACKET = 200;

  private final String text;
  private final String plain;
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final List<String> words = new ArrayList<>();
  private final BitSet bracketed = new BitSet();

  private TextWords(String text) {
    this.text = text;
    this.plain = withoutMarkup(text);
  }

  /** The words of a text. */
  public static TextWords of(String text) {
    TextWords words = new TextWords(text);
    words.scan();
    words.findBrackets('(', ')');
    words.findBrackets('（', '）');
    return words;
  }

  private static String withoutMarkup(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = MARKUP.matcher(text);
    StringBuilder plain = new StringBuilder(text);
    while (matcher.find()) {
      String tag = matcher.group(1);
      boolean block = tag != null && BLOCKS.contains(tag.replace("/", "").toLowerCase(Locale.ROOT));
      for (int i = matcher.start(); i < matcher.end(); i++) {
        plain.setCharAt(i, block ? '\n' : ' ');
      }
    }
    return plain.toString();
  }

  private void scan() {
    int i = 0;
    while (i < plain.length()) {
      int point = plain.codePointAt(i);
      int after = i + Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        int end = after;
        if (!han(point)) {
          while (end < plain.length() && continues(end)) {
            end += Character.charCount(plain.codePointAt(end));
          }
        }
        starts.add(i);
        ends.add(end);
        words.add(plain.substring(i, end).toLowerCase(Locale.ROOT));
        after = end;
      }
      i = after;
    }
  }

  private void findBrackets(char open, char close) {
    int shut = -1;
    for (int at = plain.indexOf(open); at >= 0; at = plain.indexOf(open, at + 1)) {
      if (shut < at) {
        shut = plain.indexOf(close, at);
      }
      if (shut < 0) {
        return;
      }
      if (shut - at <= LONGEST_BRACKET) {
        bracketed.set(at + 1, shut);
      }
    }
  }

  private boolean continues(int at) {
    int point = plain.codePointAt(at);
    if (point == '\'' || point == '’') {
      return at + 1 < plain.length() && Character.isLetterOrDigit(plain.codePointAt(at + 1));
    }
    return Character.getType(point) == Character.NON_SPACING_MARK
        || (Character.isLetterOrDigit(point) && !han(point));
  }

  static boolean han(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** How many words. */
  public int count() {
    return starts.size();
  }

  /** Index of the first character of a word. */
  public int start(int word) {
    return starts.getInt(word);
  }

  /** Index after the last character of a word. */
  public int end(int word) {
    return ends.getInt(word);
  }

  /** A word in lower case. */
  public String word(int word) {
    return words.get(word);
  }

  /** Whether a word is a Han character. */
  public boolean isHan(int word) {
    return han(plain.codePointAt(start(word)));
  }

  boolean isNumber(int word) {
    return Character.isDigit(plain.codePointAt(start(word)));
  }

  /** Whether a word and the one before it stand in the same brackets. */
  boolean inBrackets(int word) {
    return bracketed.get(start(word)) && bracketed.get(start(word - 1));
  }

  /** What stands before a word and after the one before it, without markup. */
  public String gap(int word) {
    return plain.substring(end(word - 1), start(word));
  }

  /** Whether the text goes on with this from the word on. */
  boolean startsWith(int word, String prefix) {
    return text.startsWith(prefix, start(word));
  }

  /** Whether some words are nothing but the number of an item in a list. */
  boolean onlyNumber(int from, int to) {
    return to == from + 1 && isNumber(from);
  }

  /**
   * Whether some words say something by themselves: two words, or three Han characters. Of a heap
   * of joining words only the first are looked at, so that it takes no square of their number.
   */
  boolean tells(int from, int to) {
    int letters = 0;
    int characters = 0;
    for (int word = from; word < to; word++) {
      if (word - from == MOST_JOINING) {
        return true;
      }
      if (isHan(word)) {
        characters++;
      } else if (!JOINING.contains(word(word))) {
        letters++;
      }
      if (letters >= 2 || characters >= 3 || (letters == 1 && characters == 2)) {
        return true;
      }
    }
    return false;
  }
}
