package vitrine.core.sentiment.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.Clause;
import vitrine.core.sentiment.Clauses;
import vitrine.core.sentiment.LanguageModel;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextEncoder;

/**
 * What would change the verdict: the text without each of its clauses, scored again. Where no
 * single clause changes the most probable class, pairs are tried of those that speak most for it.
 *
 * @param clauses of the text, in order
 * @param probabilities of the whole text
 * @param singles the text without each clause, as far as tried; none of a text of one clause
 * @param changing the smallest deletions that change the most probable class: single clauses if any
 *     does it, else pairs; the ones that leave the class with the least probability first
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClauseDeletions(
    List<Clause> clauses, float[] probabilities, List<Deletion> singles, List<Deletion> changing) {
  /** Clauses behind these are not left out on their own. */
  public static final int MOST_SINGLES = 40;

  /** Pairs are made of these many clauses, which speak most for the verdict. */
  public static final int PAIRED = 12;

  /** What is read again in all, so that a text of 50,000 characters keeps nobody waiting long. */
  private static final int MOST_CHARACTERS = 200_000;

  /** Clauses that are left out of the longest text. */
  private static final int LEAST_TRIED = 4;

  /** Copies the lists. */
  public ClauseDeletions {
    clauses = List.copyOf(clauses);
    singles = List.copyOf(singles);
    changing = List.copyOf(changing);
  }

  /**
   * Leaves clauses out and scores what is left, all at once; where nothing is left to read, that
   * deletion is left out.
   *
   * @param text not blank
   * @param encoder of the model's texts
   */
  public static ClauseDeletions of(
      String text, LanguageModel model, TextEncoder encoder, Progress progress) {
    List<Clause> clauses = Clauses.of(text);
    List<List<Integer>> tried = new ArrayList<>();
    tried.add(List.of());
    int affordable = Math.max(LEAST_TRIED, MOST_CHARACTERS / Math.max(1, text.length()));
    if (clauses.size() > 1) {
      IntStream.range(0, Math.min(Math.min(MOST_SINGLES, affordable), clauses.size()))
          .forEach(i -> tried.add(List.of(i)));
    }
    List<Deletion> deletions = score(text, clauses, tried, model, encoder, progress);
    float[] whole = deletions.getFirst().probabilities();
    List<Deletion> singles = deletions.subList(1, deletions.size());
    Sentiment verdict = Scores.mostProbable(whole);
    List<Deletion> changing = changing(singles, verdict);
    if (changing.isEmpty() && clauses.size() > 2) {
      List<List<Integer>> pairs = pairs(singles, verdict);
      int left = Math.max(0, affordable - singles.size());
      changing =
          changing(
              score(
                  text,
                  clauses,
                  pairs.subList(0, Math.min(left, pairs.size())),
                  model,
                  encoder,
                  progress),
              verdict);
    }
    return new ClauseDeletions(clauses, whole, singles, changing);
  }

  /** How far a clause moves the score: with it, less without it. */
  public double effect(Deletion single) {
    return Scores.score(probabilities) - single.score();
  }

  /** The most probable class of the whole text. */
  public Sentiment verdict() {
    return Scores.mostProbable(probabilities);
  }

  private static List<Deletion> changing(List<Deletion> deletions, Sentiment verdict) {
    return deletions.stream()
        .filter(deletion -> deletion.sentiment() != verdict)
        .sorted(bySupport(verdict))
        .toList();
  }

  private static Comparator<Deletion> bySupport(Sentiment verdict) {
    return Comparator.comparingDouble(deletion -> deletion.probabilities()[verdict.ordinal()]);
  }

  private static List<List<Integer>> pairs(List<Deletion> singles, Sentiment verdict) {
    List<Integer> chosen =
        singles.stream()
            .sorted(bySupport(verdict))
            .limit(PAIRED)
            .map(single -> single.clauses().getFirst())
            .sorted()
            .toList();
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i + 1; j < chosen.size(); j++) {
        pairs.add(List.of(chosen.get(i), chosen.get(j)));
      }
    }
    return pairs;
  }

  private static List<Deletion> score(
      String text,
      List<Clause> clauses,
      List<List<Integer>> deletions,
      LanguageModel model,
      TextEncoder encoder,
      Progress progress) {
    List<List<Integer>> readable = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (List<Integer> deleted : deletions) {
      String read = TextCleaning.clean(without(text, clauses, Set.copyOf(deleted)));
      if (!read.isBlank()) {
        readable.add(deleted);
        left.add(read);
      }
    }
    float[][] vectors = encoder.encode(left, progress);
    List<Deletion> scored = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      scored.add(new Deletion(readable.get(i), model.head().probabilities(vectors[i])));
    }
    return scored;
  }

  /** The text without some of its clauses; where one was, the white space after it goes too. */
  static String without(String text, List<Clause> clauses, Set<Integer> deleted) {
    StringBuilder left = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < clauses.size(); i++) {
      if (deleted.contains(i)) {
        left.append(text, from, clauses.get(i).start());
        from = clauses.get(i).end();
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
          from++;
        }
      }
    }
    return left.append(text, from, text.length()).toString().strip();
  }
}
