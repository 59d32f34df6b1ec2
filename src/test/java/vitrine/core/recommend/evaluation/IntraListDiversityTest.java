package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Shop;

class IntraListDiversityTest {

  @Test
  void byHand() {
    // shoppers of 0: both; of 1: the first; of 2: the second; of 3: nobody
    IntraListDiversity diversity =
        IntraListDiversity.of(Shop.of(4, new int[] {0, 1}, new int[] {0, 2}));
    double[] room = diversity.room();

    // cosines 1/√2 (0 and 1), 1/√2 (0 and 2), 0 (1 and 2)
    assertThat(diversity.of(new int[] {0, 1, 2}, room).orElseThrow())
        .isCloseTo(1 - Math.sqrt(2) / 3, within(1e-12));
    assertThat(diversity.of(new int[] {0, 3}, room).orElseThrow()).isEqualTo(1);
    assertThat(diversity.of(new int[] {2}, room)).isEmpty();
    assertThat(room).containsOnly(0);
  }

  @Test
  void itIsOneLessTheMeanOfAllPairs() {
    Random random = new Random(5);
    int[][] histories = new int[30][];
    double[][] vectors = new double[12][histories.length];
    float[][] weights = new float[histories.length][];
    for (int user = 0; user < histories.length; user++) {
      histories[user] = random.ints(6, 0, 12).toArray();
      weights[user] = new float[6];
      for (int event = 0; event < 6; event++) {
        weights[user][event] = 1 + random.nextInt(5);
        vectors[histories[user][event]][user] += weights[user][event];
      }
    }
    Interactions shop = Shop.of(12, histories, weights);
    int[] list = {7, 2, 11, 0, 5};
    double sum = 0;
    for (int i = 0; i < list.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += cosine(vectors[list[i]], vectors[list[j]]);
      }
    }

    IntraListDiversity diversity = IntraListDiversity.of(shop);

    assertThat(diversity.of(list, diversity.room()).orElseThrow())
        .isCloseTo(1 - sum / 10, within(1e-9));
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    double left = 0;
    double right = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      left += a[i] * a[i];
      right += b[i] * b[i];
    }
    return product / Math.sqrt(left * right);
  }
}
