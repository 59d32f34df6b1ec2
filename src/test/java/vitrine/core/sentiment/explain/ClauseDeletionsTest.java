package vitrine.core.sentiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.Clauses;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.Sentiment;

/** With a head that counts good and bad words: logits are three times each count. */
class ClauseDeletionsTest {
  private final Fakes.WordEncoder words = new Fakes.WordEncoder();

  private ClauseDeletions of(String text) {
    return ClauseDeletions.of(text, Fakes.reader(), words, Progress.unwatched());
  }

  @Test
  void aSingleClauseIsTheSmallestChange() {
    String text = "The bag is good. It came in May. The zip is bad, broke.";
    ClauseDeletions deletions = of(text);
    assertThat(deletions.verdict()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(deletions.changing()).hasSize(1);
    Deletion change = deletions.changing().getFirst();
    assertThat(change.clauses().stream().map(i -> deletions.clauses().get(i).in(text)).toList())
        .allMatch(clause -> clause.contains("bad"));
    assertThat(change.sentiment()).isEqualTo(Sentiment.POSITIVE);
  }

  /** One bad word less leaves as many bad ones as good ones, which counts as negative. */
  @Test
  void pairsAreTriedWhereNoSingleClauseIsEnough() {
    String text = "The bag is good. The zip is bad and the clasp broke. It came in May.";
    ClauseDeletions deletions = of(text);
    assertThat(deletions.clauses()).hasSize(4);
    assertThat(deletions.singles()).allMatch(one -> one.sentiment() == Sentiment.NEGATIVE);
    assertThat(deletions.changing()).extracting(Deletion::clauses).containsExactly(List.of(1, 2));
    assertThat(deletions.changing().getFirst().sentiment()).isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void effectsAreTheScoreWithLessTheScoreWithout() {
    ClauseDeletions deletions = of("It is good. It came in May.");
    double with = (Math.exp(3) - 1) / (Math.exp(3) + Math.exp(1) + 1);
    assertThat(deletions.effect(deletions.singles().getFirst())).isCloseTo(with, within(1e-6));
    assertThat(deletions.effect(deletions.singles().getLast())).isCloseTo(0, within(1e-6));
  }

  @Test
  void oneClauseCannotBeLeftOut() {
    ClauseDeletions deletions = of("good");
    assertThat(deletions.singles()).isEmpty();
    assertThat(deletions.changing()).isEmpty();
  }

  @Test
  void veryLongTextsAreBounded() {
    ClauseDeletions deletions = of("It is good. It came late. ".repeat(100));
    assertThat(deletions.clauses()).hasSize(200);
    assertThat(deletions.singles()).hasSize(ClauseDeletions.MOST_SINGLES);
    assertThat(words.encoded)
        .hasSizeLessThanOrEqualTo(1 + ClauseDeletions.MOST_SINGLES + 12 * 11 / 2);
  }

  /** Leaving a clause out of 50,000 characters is as dear as reading a hundred reviews. */
  @Test
  void theLongestTextsAreReadAgainAFewTimesOnly() {
    ClauseDeletions deletions = of("It is good. It came late. ".repeat(2000));
    assertThat(deletions.singles()).hasSize(4);
    assertThat(words.encoded).hasSize(5);
  }

  @Test
  void whatIsLeftReadsLikeAText() {
    String text = "  Good. Bad!  Fine.";
    assertThat(ClauseDeletions.without(text, Clauses.of(text), Set.of(1))).isEqualTo("Good. Fine.");
    assertThat(ClauseDeletions.without(text, Clauses.of(text), Set.copyOf(List.of(0, 2))))
        .isEqualTo("Bad!");
  }
}
