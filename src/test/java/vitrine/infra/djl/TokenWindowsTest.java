package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenWindowsTest {

  @Test
  void aLongTextIsCutIntoEqualWindowsBetweenItsSpecialTokens() {
    TokenWindows windows = new TokenWindows(2, 6);
    windows.add(0, new long[] {101, 1, 2, 102}, 1, 1);
    windows.add(1, new long[] {101, 1, 2, 3, 4, 5, 6, 7, 8, 9, 102}, 1, 1);
    assertThat(windows.tokens())
        .isDeepEqualTo(
            new long[][] {
              {101, 1, 2, 102}, {101, 1, 2, 3, 102}, {101, 4, 5, 6, 102}, {101, 7, 8, 9, 102}
            });
  }

  @Test
  void nothingIsLostHoweverLongTheText() {
    long[] ids = LongStream.range(0, 12_345).toArray();
    TokenWindows windows = new TokenWindows(1, 128);
    windows.add(0, ids, 1, 1);
    long[] inner =
        Arrays.stream(windows.tokens())
            .flatMapToLong(window -> Arrays.stream(window, 1, window.length - 1))
            .toArray();
    assertThat(inner).isEqualTo(LongStream.range(1, 12_344).toArray());
    assertThat(Arrays.stream(windows.tokens())).allMatch(window -> window.length <= 128);
    assertThat(Arrays.stream(windows.tokens())).allMatch(window -> window[0] == 0);
    assertThat(Arrays.stream(windows.tokens()))
        .allMatch(window -> window[window.length - 1] == 12_344);
  }

  @Test
  void theVectorsOfWindowsAreWeightedByTheirTokens() {
    TokenWindows windows = new TokenWindows(2, 5);
    windows.add(0, new long[] {9, 1, 2, 3, 4, 5, 9}, 1, 1);
    windows.add(1, new long[] {9, 9}, 1, 1);
    assertThat(windows.tokens()).hasNumberOfRows(3);
    float[][] joined = windows.joined(new float[][] {{1, 8}, {10, 80}, {7, 7}});
    // windows of 4 and 5 tokens
    assertThat(joined[0]).containsExactly(new float[] {6, 48}, within(1e-5f));
    assertThat(joined[1]).containsExactly(7, 7);
  }
}
