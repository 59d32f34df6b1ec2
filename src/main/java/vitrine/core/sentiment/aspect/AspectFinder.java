package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Clause;
import vitrine.core.sentiment.Clauses;
import vitrine.core.sentiment.TextWords;

/** Finds where reviews speak of aspects: a clause that holds a term of one. */
public final class AspectFinder {
  private static final int CHECKED_EVERY = 512;

  private final AspectVocabulary vocabulary;
  private final TermTrie terms = new TermTrie();

  /**
   * An aspect in a text.
   *
   * @param aspect its index in the vocabulary
   * @param clause that speaks of it
   * @param termStart index of the first character of the first term
   * @param termEnd index after its last character
   */
  public record Place(int aspect, Clause clause, int termStart, int termEnd) {}

  /** Looks for these aspects. */
  public AspectFinder(AspectVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.ignored().forEach(term -> terms.add(term, TermTrie.NOTHING));
    for (int aspect = 0; aspect < vocabulary.aspects().size(); aspect++) {
      for (String term : vocabulary.aspects().get(aspect).terms()) {
        terms.add(term, aspect);
      }
    }
  }

  /** The aspects of a text; a clause names each aspect at most once. */
  public List<Place> find(String text) {
    TextWords words = TextWords.of(text);
    List<Place> places = new ArrayList<>();
    int from = 0;
    for (Clause clause : Clauses.of(words)) {
      int to = from;
      while (to < words.count() && words.start(to) < clause.end()) {
        to++;
      }
      boolean[] named = new boolean[vocabulary.aspects().size()];
      int word = from;
      while (word < to) {
        Optional<TermTrie.Match> match = terms.longest(words, word, to);
        int length = match.map(TermTrie.Match::words).orElse(1);
        int aspect = match.map(TermTrie.Match::meaning).orElse(TermTrie.NOTHING);
        if (aspect >= 0 && !named[aspect]) {
          named[aspect] = true;
          places.add(new Place(aspect, clause, words.start(word), words.end(word + length - 1)));
        }
        word += length;
      }
      from = to;
    }
    return places;
  }

  /** The aspects of all reviews. Takes seconds for a hundred thousand. */
  public AspectMentions find(ReviewSet reviews, Progress progress) {
    return find(reviews, IntStream.range(0, reviews.rows()).toArray(), progress);
  }

  /** The aspects of some reviews. */
  public AspectMentions find(ReviewSet reviews, int[] rows, Progress progress) {
    progress.step("progress.aspects.finding");
    AspectMentions.Builder mentions = new AspectMentions.Builder(vocabulary.aspects());
    Map<Integer, List<Place>> placesOf = new HashMap<>();
    int[] codes = reviews.texts().codes();
    for (int done = 0; done < rows.length; done++) {
      int row = rows[done];
      if (done % CHECKED_EVERY == 0) {
        progress.checkCancelled();
        progress.report(done, rows.length);
      }
      if (codes[row] >= 0) {
        String text = reviews.text(row);
        for (Place place : placesOf.computeIfAbsent(codes[row], code -> find(text))) {
          mentions.add(row, place, text);
        }
      }
    }
    return mentions.build();
  }
}
