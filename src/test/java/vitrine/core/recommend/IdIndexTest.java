package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.Dictionary;

class IdIndexTest {

  @Test
  void numbersAreOrderedByValue() {
    assertThat(ordered("10", "9", "100")).containsExactly("9", "10", "100");
  }

  @Test
  void equalNumbersWithLeadingZerosStayApart() {
    assertThat(ordered("7", "07", "6")).containsExactly("6", "07", "7");
  }

  @Test
  void textIsOrderedByCodePoints() {
    // U+FF5E is one unit, U+1F600 two surrogates that begin lower
    assertThat(ordered("\uD83D\uDE00", "～", "b", "10", "9"))
        .containsExactly("10", "9", "b", "～", "\uD83D\uDE00");
  }

  @Test
  void nineteenDigitsAreText() {
    assertThat(ordered("9223372036854775808", "9")).containsExactly("9", "9223372036854775808");
    assertThat(ordered("1000000000000000000", "9")).containsExactly("1000000000000000000", "9");
  }

  @Test
  void anIdThatIsNotThereHasNoIndex() {
    IdIndex ids = IdIndex.of(Dictionary.of("b", "a"));

    assertThat(ids.index("a")).isEqualTo(0);
    assertThat(ids.index("c")).isEqualTo(-1);
  }

  private static List<String> ordered(String... values) {
    IdIndex ids = IdIndex.of(Dictionary.of(values));
    return IntStream.range(0, ids.size()).mapToObj(ids::id).toList();
  }
}
