package vitrine.core.sentiment;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a clause may end: at sentence ends always, at other signs and words perhaps. */
final class ClauseBreaks {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[!?;。！？；…•\\u2028\\u2029]|\\.\\s*\\.|[\\n\\r]\\s*[\\n\\r]");
  private static final Pattern PAUSE =
      Pattern.compile("[,，—–\\n\\r]|:(?![()DPp])|：|\\s-+\\s|--|^[~～_]+");

  private static final Pattern CLOSED = Pattern.compile("[\\s)\\]）】」』”’》\"]*");

  /** The last sign that belongs to the clause before it. */
  private static final Pattern LAST_SIGN =
      Pattern.compile("^.*(?:[!?;。！？；…,，:：.~～_—–\\n\\r]|-(?=[\\s-])|[)\\]）】」』”》])", Pattern.DOTALL);

  private static final Set<String> TURNING =
      Set.of(
          "but", "although", "though", "however", "whereas", "except", "despite", "unfortunately");
  private static final Set<String> NOT_TURNING_AFTER =
      Set.of(
          "nothing",
          "anything",
          "everything",
          "all",
          "none",
          "no",
          "as",
          "even",
          "any",
          "every",
          "cannot",
          "couldn't",
          "can't",
          "help");
  private static final Set<String> ADDING = Set.of("and", "plus");
  private static final Set<String> SUBJECTS =
      Set.of(
          "the", "it", "it's", "its", "i", "i'm", "i've", "they", "they're", "this", "that",
          "that's", "these", "those", "my", "there", "there's", "you", "we", "he", "she", "their",
          "your", "our");
  private static final Set<String> VERBS =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "am",
          "has",
          "have",
          "had",
          "do",
          "does",
          "did",
          "will",
          "would",
          "can",
          "could",
          "should",
          "fits",
          "fit",
          "fitted",
          "runs",
          "ran",
          "run",
          "looks",
          "look",
          "looked",
          "feels",
          "felt",
          "feel",
          "came",
          "comes",
          "come",
          "arrived",
          "seems",
          "seemed",
          "made",
          "makes",
          "make",
          "gives",
          "gave",
          "hits",
          "hit",
          "falls",
          "fell",
          "hangs",
          "hung",
          "drapes",
          "shows",
          "showed",
          "goes",
          "went",
          "got",
          "gets",
          "get",
          "love",
          "loved",
          "like",
          "liked",
          "hate",
          "hated",
          "works",
          "worked",
          "broke",
          "ripped",
          "shrunk",
          "shrank",
          "smells",
          "smelled",
          "stays",
          "stayed",
          "wears",
          "washed",
          "washes",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "don't",
          "doesn't",
          "didn't",
          "won't",
          "can't",
          "couldn't",
          "wouldn't",
          "it's",
          "i'm",
          "they're",
          "i've",
          "that's",
          "there's");

  /** How far a verb may stand behind the subject that starts a clause. */
  private static final int VERB_WITHIN = 6;

  private static final List<String> TURNING_HAN =
      List.of("但是", "但", "不过", "可是", "然而", "虽然", "尽管", "只是", "而且", "另外");
  private static final String NOT_TURNING_HAN_AFTER = "不非只";
  private static final String NOT_AFTER_HOWEVER = "了如瘾敏关分期来去";

  private static final Set<String> TITLES = Set.of("vs", "dr", "mr", "mrs", "ms", "approx", "st");
  private static final Set<String> UNITS = Set.of("ft", "in", "lb", "oz", "yr");
  private static final Set<String> DOMAINS =
      Set.of("com", "net", "org", "co", "uk", "cn", "io", "html", "htm", "www");

  private final TextWords words;
  private final byte[] known;

  private static final byte NONE = 1;
  private static final byte PERHAPS = 2;
  private static final byte ALWAYS = 3;

  ClauseBreaks(TextWords words) {
    this.words = words;
    this.known = new byte[words.count()];
  }

  /** The next word after this one that may start a clause; the number of words if none does. */
  int next(int word) {
    int next = word + 1;
    while (next < words.count() && at(next) == NONE) {
      next++;
    }
    return Math.min(next, words.count());
  }

  /** Whether a sentence ends before the word. */
  boolean endsSentence(int word) {
    return at(word) == ALWAYS;
  }

  /** Where the clause before the word ends: closing signs are its own, opening ones are not. */
  int cut(int word) {
    String gap = words.gap(word);
    Matcher sign = LAST_SIGN.matcher(gap);
    return words.end(word - 1) + closed(gap, sign.find() ? sign.end() : 0);
  }

  /** Signs of mood right after the last sign stay with it: quotes, emoji. */
  private static int closed(String gap, int from) {
    int end = from;
    while (end < gap.length()
        && !Clauses.blank(gap.charAt(end))
        && "\"'“‘(（[【「『《$#@".indexOf(gap.charAt(end)) < 0) {
      end++;
    }
    int blank = end;
    while (blank < gap.length() && Clauses.blank(gap.charAt(blank))) {
      blank++;
    }
    int emoji = blank;
    while (emoji < gap.length() && pictured(gap.codePointAt(emoji))) {
      emoji += Character.charCount(gap.codePointAt(emoji));
    }
    return emoji > blank ? emoji : end;
  }

  private static boolean pictured(int point) {
    int type = Character.getType(point);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK;
  }

  private byte at(int word) {
    if (known[word] == 0) {
      known[word] = find(word);
    }
    return known[word];
  }

  private byte find(int word) {
    String gap = words.gap(word);
    if (gap.isEmpty() || gap.equals(" ")) {
      return between(word, gap);
    }
    if (SENTENCE_END.matcher(gap).find() || (gap.indexOf('.') >= 0 && fullStop(word, gap))) {
      return ALWAYS;
    }
    if (words.inBrackets(word)) {
      return NONE;
    }
    boolean numbers = words.isNumber(word - 1) && words.isNumber(word) && gap.length() == 1;
    if (!numbers
        && (PAUSE.matcher(gap).find() || gap.codePoints().anyMatch(ClauseBreaks::pictured))) {
      return PERHAPS;
    }
    return CLOSED.matcher(gap).matches() ? between(word, gap) : NONE;
  }

  /** What words alone tell, where no sign stands between them. */
  private byte between(int word, String gap) {
    if (words.inBrackets(word)) {
      return NONE;
    }
    boolean spacedHan =
        !gap.isEmpty() && gap.isBlank() && words.isHan(word - 1) && words.isHan(word);
    return spacedHan || turns(word) || adds(word) ? PERHAPS : NONE;
  }

  private boolean fullStop(int word, String gap) {
    if (words.isHan(word - 1)) {
      return true;
    }
    String before = words.word(word - 1);
    boolean spaced = gap.indexOf('.') + 1 < gap.length();
    if (TITLES.contains(before)
        || (UNITS.contains(before) && word > 1 && words.isNumber(word - 2))) {
      return false;
    }
    if (before.length() == 1 && letterBeforeStop(word - 1)) {
      return false;
    }
    if (spaced) {
      return true;
    }
    return !words.isNumber(word - 1)
        && !words.isNumber(word)
        && before.length() > 1
        && !before.equals("www")
        && !DOMAINS.contains(words.word(word));
  }

  /** Whether the word before a letter is a letter with a full stop, as in "e.g". */
  private boolean letterBeforeStop(int word) {
    return word > 0 && words.gap(word).equals(".") && words.word(word - 1).length() == 1;
  }

  private boolean turns(int word) {
    if (words.isHan(word)) {
      return turnsHan(word);
    }
    String here = words.word(word);
    if (here.equals("even")) {
      return word + 1 < words.count() && words.word(word + 1).equals("though");
    }
    return TURNING.contains(here)
        && !NOT_TURNING_AFTER.contains(words.word(word - 1))
        && !(word + 1 < words.count() && words.word(word + 1).equals("also"));
  }

  private boolean turnsHan(int word) {
    for (String turning : TURNING_HAN) {
      if (words.startsWith(word, turning)) {
        return NOT_TURNING_HAN_AFTER.indexOf(words.word(word - 1)) < 0
            && !words.startsWith(word, "但愿")
            && !(turning.equals("不过") && followedBy(word + 2, NOT_AFTER_HOWEVER));
      }
    }
    return false;
  }

  private boolean followedBy(int word, String characters) {
    return word < words.count() && words.isHan(word) && characters.contains(words.word(word));
  }

  private boolean adds(int word) {
    if (!ADDING.contains(words.word(word))
        || word + 2 >= words.count()
        || !SUBJECTS.contains(words.word(word + 1))) {
      return false;
    }
    int last = Math.min(words.count(), word + 1 + VERB_WITHIN);
    for (int at = word + 1; at < last; at++) {
      if (at > word + 1 && !words.gap(at).isBlank()) {
        return false;
      }
      if (VERBS.contains(words.word(at))) {
        return true;
      }
    }
    return false;
  }
}
