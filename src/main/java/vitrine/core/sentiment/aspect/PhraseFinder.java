package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Clause;
import vitrine.core.sentiment.Clauses;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TextWords;

/**
 * Finds phrases that reviews use as names of things, without a tagger: up to three English words or
 * two to four Han characters, none of them a stop word, frequent, and seen often enough where a
 * name stands: behind an article or a possessive and at the end of its group, or before a copula or
 * a degree word ({@code the zipper broke}, 拉链不好).
 */
final class PhraseFinder {
  private static final int CHECKED_EVERY = 512;
  private static final int LONGEST = 3;
  private static final int LONGEST_HAN = 4;

  /** The share of a phrase's places that must look like a name's. */
  private static final double NAMING = .25;

  /** A part of a longer phrase is dropped when the longer one takes this share of its places. */
  private static final double ABSORBED = .7;

  private static final Set<String> BEFORE =
      Set.of(
          "the", "this", "these", "those", "my", "its", "it's", "their", "your", "our", "a", "an",
          "of", "no", "and", "with");
  private static final Set<String> AFTER =
      Set.of("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "has", "seems");
  private static final Set<String> AFTER_HAN =
      Set.of("很", "太", "不", "有", "非", "挺", "比", "也", "真", "都", "是", "还", "没", "好", "超", "差");
  private static final Set<String> BEFORE_HAN = Set.of("的", "个", "这", "和");

  private final AspectFinder known;
  private final String terms;
  private final StopWords stops = StopWords.BUILT_IN;
  private final Map<String, Counted> counts = new HashMap<>();

  private static final class Counted {
    private int reviews;
    private int lastRow = -1;
    private int places;
    private int naming;
  }

  /** Leaves out phrases that hold a term of these aspects. */
  PhraseFinder(AspectVocabulary vocabulary) {
    this.known = new AspectFinder(vocabulary);
    this.terms = hanTerms(vocabulary);
  }

  /**
   * The phrases, the most frequent first.
   *
   * @param least reviews that hold a phrase at least
   * @param most phrases at most, a language
   * @param names of products and categories, which are no aspects
   */
  List<Phrase> find(
      ReviewSet reviews, int[] rows, int least, int most, Set<String> names, Progress progress) {
    progress.step("progress.aspects.phrases");
    for (int i = 0; i < rows.length; i++) {
      if (i % CHECKED_EVERY == 0) {
        progress.checkCancelled();
        progress.report(i, rows.length);
      }
      if (reviews.hasText(rows[i])) {
        count(TextWords.of(reviews.text(rows[i])), rows[i]);
      }
    }
    counts.values().removeIf(counted -> counted.reviews < least || !names(counted));
    counts.keySet().removeIf(text -> names.contains(singular(text)) || names.contains(text));
    counts.keySet().removeIf(text -> !known.find(text).isEmpty() || stops.contains(text));
    counts.keySet().removeIf(text -> terms.contains(text));
    removeParts();
    List<Phrase> phrases = new ArrayList<>();
    for (TextLanguage language : List.of(TextLanguage.ENGLISH, TextLanguage.CHINESE)) {
      counts.entrySet().stream()
          .map(e -> new Phrase(e.getKey(), TextLanguage.of(e.getKey()), e.getValue().reviews))
          .filter(phrase -> phrase.language() == language)
          .sorted(Comparator.comparingInt(Phrase::reviews).reversed().thenComparing(Phrase::text))
          .limit(most)
          .forEach(phrases::add);
    }
    return phrases;
  }

  /** The Chinese terms: a part of one names nothing of its own. */
  private static String hanTerms(AspectVocabulary vocabulary) {
    StringBuilder terms = new StringBuilder();
    for (Aspect aspect : vocabulary.aspects()) {
      for (String term : aspect.terms()) {
        if (TextLanguage.of(term) == TextLanguage.CHINESE) {
          terms.append(term).append('\n');
        }
      }
    }
    return terms.toString();
  }

  private static boolean names(Counted counted) {
    return counted.naming >= NAMING * counted.places;
  }

  /** A word without the ending of the plural. */
  static String singular(String text) {
    return text.length() > 3 && text.endsWith("s") && !text.endsWith("ss")
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private void removeParts() {
    Map<String, Integer> longest = new HashMap<>();
    counts.forEach(
        (text, counted) -> {
          boolean han = TextWords.of(text).isHan(0);
          for (String part : parts(text, han)) {
            longest.merge(part, counted.places, Math::max);
          }
        });
    counts
        .entrySet()
        .removeIf(e -> longest.getOrDefault(e.getKey(), 0) >= ABSORBED * e.getValue().places);
  }

  private static List<String> parts(String text, boolean han) {
    List<String> parts = new ArrayList<>();
    if (han) {
      for (int from = 0; from < text.length(); from++) {
        for (int to = from + 2; to <= text.length() && to - from < text.length(); to++) {
          parts.add(text.substring(from, to));
        }
      }
    } else if (text.indexOf(' ') > 0) {
      parts.add(text.substring(0, text.lastIndexOf(' ')));
      parts.add(text.substring(text.indexOf(' ') + 1));
    }
    return parts;
  }

  private void count(TextWords words, int row) {
    int from = 0;
    for (Clause clause : Clauses.of(words)) {
      int to = from;
      while (to < words.count() && words.start(to) < clause.end()) {
        to++;
      }
      for (int word = from; word < to; word++) {
        if (words.isHan(word)) {
          countHan(words, word, from, to, row);
        } else {
          countWords(words, word, from, to, row);
        }
      }
      from = to;
    }
  }

  private void countWords(TextWords words, int first, int from, int to, int row) {
    boolean before = first > from && BEFORE.contains(words.word(first - 1));
    StringBuilder phrase = new StringBuilder();
    for (int word = first; word < Math.min(to, first + LONGEST); word++) {
      if (!content(words, word) || (word > first && !words.gap(word).equals(" "))) {
        return;
      }
      phrase.append(word > first ? " " : "").append(words.word(word));
      boolean closed = word + 1 == to || !content(words, word + 1);
      boolean copula = word + 1 < to && AFTER.contains(words.word(word + 1));
      add(phrase.toString(), row, closed && (before || copula));
    }
  }

  private boolean content(TextWords words, int word) {
    String text = words.word(word);
    return !words.isHan(word)
        && text.length() > 2
        && text.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !stops.contains(text);
  }

  private void countHan(TextWords words, int first, int from, int to, int row) {
    boolean before = first == from || BEFORE_HAN.contains(words.word(first - 1));
    StringBuilder phrase = new StringBuilder();
    for (int word = first; word < Math.min(to, first + LONGEST_HAN); word++) {
      if (!words.isHan(word)
          || stops.contains(words.word(word))
          || (word > first && !words.gap(word).isEmpty())) {
        return;
      }
      phrase.append(words.word(word));
      if (word > first) {
        boolean after = word + 1 < to && AFTER_HAN.contains(words.word(word + 1));
        add(phrase.toString(), row, before && after);
      }
    }
  }

  private void add(String text, int row, boolean naming) {
    Counted counted = counts.computeIfAbsent(text, t -> new Counted());
    counted.places++;
    counted.naming += naming ? 1 : 0;
    if (counted.lastRow != row) {
      counted.lastRow = row;
      counted.reviews++;
    }
  }
}
