package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {

  @Test
  void fromTheLeastCountedToTheMost() {
    double[] shares = Concentration.of(new long[] {6, 0, 3, 1}).shares();

    assertThat(shares).hasSize(101).startsWith(0).endsWith(1);
    assertThat(shares[25]).isZero();
    assertThat(shares[50]).isCloseTo(.1, within(1e-12));
    assertThat(shares[60]).isCloseTo(.1 + .3 * .4, within(1e-12));
    assertThat(shares[75]).isCloseTo(.4, within(1e-12));
  }
}
