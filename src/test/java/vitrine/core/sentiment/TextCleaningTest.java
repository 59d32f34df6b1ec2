package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleaningTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The zip broke.",
        "I'm 5'4\" & <3 it; size<medium and >small",
        "Two lines\r\nand\ta tab",
        "质量很好，很喜欢👍",
        "می‌خواهم",
        "Family 👩‍👩‍👧 photo",
        "AT&T; fish&chips"
      })
  void anOrdinaryTextStaysAsItIs(String text) {
    assertThat(TextCleaning.clean(text)).isSameAs(text);
  }

  @Test
  void markupAndEntitiesAreResolved() {
    assertThat(TextCleaning.clean("<p>Great<br/>fit</p><script>alert(1)</script>"))
        .isEqualTo("Great fit");
    assertThat(TextCleaning.clean("It&#39;s &quot;soft&quot; &amp;amp; warm"))
        .isEqualTo("It's \"soft\" & warm");
    assertThat(TextCleaning.clean("Bad &lt;br /&gt;&lt;br /&gt;seams")).isEqualTo("Bad seams");
    assertThat(TextCleaning.clean("size<medium and <b>tight</b> & hot"))
        .isEqualTo("size<medium and tight & hot");
  }

  @Test
  void whatCannotBeSeenIsDropped() {
    assertThat(TextCleaning.clean("\uFEFFGood\u0000 \u0007one\u200B")).isEqualTo("Good  \u0020one");
    assertThat(TextCleaning.clean("half \uD83D end")).isEqualTo("half   end");
    assertThat(TextCleaning.clean("\u202Eevil\u202C")).isEqualTo("evil");
  }

  @Test
  void emojiAloneAreReadByTheirNames() {
    assertThat(TextCleaning.clean("😍👍"))
        .isEqualTo("smiling face with heart-shaped eyes thumbs up sign");
    assertThat(TextCleaning.clean(" !!! …")).isEmpty();
    assertThat(TextCleaning.clean("\u200B\uFEFF \n")).isEmpty();
    assertThat(TextCleaning.clean("")).isEmpty();
  }

  @Test
  void aVeryLongTextIsCleanedInNoTime() {
    String text = "<<<<a <a ".repeat(6000);
    assertThat(TextCleaning.clean(text)).isSameAs(text);
  }
}
