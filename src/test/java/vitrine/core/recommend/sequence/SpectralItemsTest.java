package vitrine.core.recommend.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

class SpectralItemsTest {

  /** The matrix of second differences has the eigenvalues 2 - 2 cos(kπ/(n+1)). */
  @Test
  void eigenvaluesOfAChain() {
    int n = 6;
    double[] chain = new double[n * n];
    for (int i = 0; i < n; i++) {
      chain[i * n + i] = 2;
      if (i > 0) {
        chain[i * n + i - 1] = -1;
        chain[(i - 1) * n + i] = -1;
      }
    }

    SymmetricEigen eigen = SymmetricEigen.of(chain);

    for (int k = 0; k < n; k++) {
      double expected = 2 - 2 * Math.cos((n - k) * Math.PI / (n + 1));
      assertThat(eigen.values()[k]).isCloseTo(expected, within(1e-12));
      for (int i = 0; i < n; i++) {
        double product = 0;
        for (int j = 0; j < n; j++) {
          product += chain[i * n + j] * eigen.vectors()[j * n + k];
        }
        assertThat(product).isCloseTo(expected * eigen.vectors()[i * n + k], within(1e-10));
      }
    }
  }

  /** Ten shoppers of items 0 to 4, ten of items 5 to 9, one of both; nobody has item 10. */
  @Test
  void itemsThatGoTogetherAreNear() {
    int[][] sequences = new int[21][];
    for (int shopper = 0; shopper < 20; shopper++) {
      int base = shopper < 10 ? 0 : 5;
      sequences[shopper] =
          new int[] {
            base + shopper % 5, base + (shopper + 2) % 5, base + (shopper * 3 + 1) % 5, base
          };
    }
    sequences[20] = new int[] {1, 6};

    float[] vectors = SpectralItems.of(sequences, 11, 2, .3, 1, Progress.unwatched());

    assertThat(dot(vectors, 0, 0)).isCloseTo(.09, within(1e-6));
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        assertThat(dot(vectors, a, b)).isGreaterThan(dot(vectors, a, 5 + b) + .05);
      }
    }
    assertThat(Math.abs(dot(vectors, 10, 10))).isLessThan(.02);
    assertThat(SpectralItems.of(sequences, 11, 2, .3, 1, Progress.unwatched())).isEqualTo(vectors);
  }

  private static double dot(float[] vectors, int a, int b) {
    return vectors[2 * a] * vectors[2 * b] + vectors[2 * a + 1] * vectors[2 * b + 1];
  }
}
