package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

  private static List<String> split(String text) {
    return Clauses.of(text).stream().map(clause -> clause.in(text)).toList();
  }

  /** A bar stands where a clause is to end; the text is the same without bars. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I love it. |The fabric is soft!!! |Would buy again?",
        "Runs small.|i sized up...|still tight",
        "i'm 5'4.5 and 120.5 lbs, |size 4. |It fits",
        "5 ft. 5 1/2 in. for reference",
        "it looks cheap, |e.g. the seams are crooked",
        "see amazon.com for more",
        "1. fits well. |2. soft",
        "The fabric is soft, light, and warm",
        "Super cute, |very soft, |great price",
        "However, the waist is tight",
        "loved the colors (red, blue) |but the fit was off",
        "i love the print |but it runs large",
        "gorgeous color |although a bit long in the sleeve",
        "wore it |even though it was tight",
        "nothing but praise for this shop",
        "it looks as though it was worn",
        "not only soft but also warm",
        "they are soft |unfortunately too short",
        "cute but small",
        "the color is great |and the fabric feels soft",
        "i love the color and the fabric",
        "plus size and the like",
        "质量很好，|物流也快，|就是有点小。",
        "质量好 |物流快",
        "面料舒服|但是颜色不对",
        "不但便宜|而且好看",
        "包装不错|不过快递太慢了",
        "味道再好不过了",
        "苹果、梨、香蕉都甜",
        "不错，服务很好",
        "总的来说不错~|推荐给大家",
        "great fit! 😍 |would buy again",
        "“love it.” |she said so",
        "质量很好👍|物流很快",
      })
  void endsWhereSomethingNewIsSaid(String expected) {
    assertThat(split(expected.replace("|", "")))
        .containsExactly(
            Arrays.stream(expected.split("[|]")).map(String::strip).toArray(String[]::new));
  }

  @Test
  void readsOverMarkup() {
    assertThat(split("It fits<br/>but don&#39;t <b>wash</b> it &amp; dry"))
        .containsExactly("It fits<br/>", "but don&#39;t <b>wash</b> it &amp; dry");
  }

  @Test
  void keepsATextWithoutWordsWhole() {
    assertThat(split(" 😍😍 !! ")).containsExactly("😍😍 !!");
    assertThat(split(" \n\u00a0")).isEmpty();
    assertThat(split("")).isEmpty();
  }

  @Test
  void offsetsPointIntoTheText() {
    assertThat(Clauses.of("  So soft. Runs small "))
        .containsExactly(new Clause(2, 10), new Clause(11, 21));
    assertThatThrownBy(() -> new Clause(3, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "20261126", tries = 300)
  void everyVisibleCharacterLiesInOneClause(@ForAll("texts") String text) {
    int at = 0;
    for (Clause clause : Clauses.of(text)) {
      assertThat(clause.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, clause.start()).chars().allMatch(c -> Clauses.blank((char) c)))
          .isTrue();
      at = clause.end();
    }
    assertThat(text.substring(at).chars().allMatch(c -> Clauses.blank((char) c))).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "but", "and", "it", "is", "the", "fits", " ", " ", ",", ".", "!", "，", "。", "好", "但是",
            "质量", "<br>", "&amp;", "<", "\n", "5", "...", "😍", "(", "\"", "~", " - ", "\u0000",
            "א")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"and, ", "好，", "!", ". ", "<", "-", "a", "  ", "好 ", "but "})
  void longTextsTakeTimeInProportion(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(3), () -> Clauses.of(text));
  }
}
