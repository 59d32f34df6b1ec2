package vitrine.core.sentiment.aspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ReviewFrames;

class AspectFinderTest {
  private static final AspectFinder FINDER = new AspectFinder(AspectVocabulary.BUILT_IN);

  private static String found(String text) {
    return String.join(
        " ",
        FINDER.find(text).stream()
            .map(
                place ->
                    AspectVocabulary.BUILT_IN.aspects().get(place.aspect()).id()
                        + ":"
                        + text.substring(place.termStart(), place.termEnd()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fabrics are soft and the price was high | quality:fabrics price:price",
        "Runs large in the waist, but customer service was rude | size:Runs large service:customer"
            + " service",
        "It looks cheap | quality:looks cheap",
        "cheap and cheerful dress | price:cheap",
        "I wear shorts all day long | ''",
        "looking for something pretty much like it | ''",
        "well-made dress | quality:well-made",
        "质量很好，快递小哥态度也好 | quality:质量 delivery:快递小哥 service:态度",
        "包装破损，颜色有色差 | packaging:包装 appearance:颜色",
        "老板人很好，看着办 | service:老板",
        "大小合适！价格便宜。 | size:大小 price:价格",
      })
  void findsTheLongestTermOfEachAspectOncePerClause(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @Test
  void aTermDoesNotReachAcrossSigns() {
    assertThat(found("很好，看电影用")).isEmpty();
    assertThat(found("well, made in Italy")).isEmpty();
  }

  @Test
  void noTermSpeaksOfTwoAspects() {
    Map<String, String> aspectOf = new HashMap<>();
    for (Aspect aspect : AspectVocabulary.BUILT_IN.aspects()) {
      for (String term : aspect.terms()) {
        String other = aspectOf.put(term, aspect.id());
        assertThat(other == null || other.equals(aspect.id())).as(term).isTrue();
        assertThat(AspectVocabulary.BUILT_IN.ignored()).as(term).doesNotContain(term);
      }
    }
    assertThat(aspectOf).hasSizeGreaterThan(900);
    assertThat(AspectVocabulary.BUILT_IN.aspects())
        .extracting(Aspect::id)
        .containsExactly(
            "quality", "size", "price", "delivery", "service", "packaging", "appearance");
  }

  @Test
  void mentionsAreSortedByReviewAndAspectAndShareClauses() {
    ReviewSet reviews =
        ReviewSet.of(
            new ReviewFrames()
                .add("a", "2026-01-01", 5, "Nice color. Good quality. Love the color.")
                .add("a", "2026-01-02", 5, "")
                .add("a", "2026-01-02", 5, "Good quality.")
                .frame());
    AspectMentions mentions = FINDER.find(reviews, Progress.unwatched());
    assertThat(mentions.rows()).containsExactly(0, 0, 0, 2);
    assertThat(mentions.aspect()).containsExactly(0, 6, 6, 0);
    assertThat(mentions.clauses())
        .containsExactly("Nice color.", "Good quality.", "Love the color.");
    assertThat(List.of(mentions.text(0), mentions.text(3)))
        .containsExactly("Good quality.", "Good quality.");
    assertThat(mentions.clauseStart()).containsExactly(12, 0, 26, 0);
    assertThat(mentions.termStart()).containsExactly(17, 5, 35, 5);
  }
}
