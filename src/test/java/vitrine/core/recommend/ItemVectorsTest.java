package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemVectorsTest {

  /** Item 0: shoppers 0 (2), 1 (1); item 1: shoppers 1 (3), 2 (4); item 2: a return only. */
  @Test
  void cosinesAreOfSummedWeightsAboveZero() {
    ItemVectors vectors =
        ItemVectors.of(
            Shop.of(
                3, new int[][] {{0, 0, 2}, {0, 1}, {1}}, new float[][] {{1, 1, -5}, {1, 3}, {4}}));

    assertThat(vectors.cosine(0, 1)).isCloseTo(3 / (Math.sqrt(5) * 5), within(1e-12));
    assertThat(vectors.cosine(1, 0)).isEqualTo(vectors.cosine(0, 1));
    assertThat(vectors.cosine(0, 2)).isZero();
  }

  /** Item 0 has 40 shoppers, item 1 the last two of them: 2 / √(40 · 2). */
  @Test
  void aShortVectorIsLookedUpInALongOne() {
    int[][] histories = new int[40][];
    Arrays.setAll(histories, user -> user < 38 ? new int[] {0} : new int[] {0, 1});

    assertThat(ItemVectors.of(Shop.of(2, histories)).cosine(1, 0))
        .isCloseTo(2 / Math.sqrt(80), within(1e-12));
  }
}
