package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Property(tries = 300, seed = "42")
  void mergedIsTheSameAsWhole(
      @ForAll @Size(min = 3, max = 60) double[] noise,
      @ForAll @IntRange(min = 0, max = 60) int first,
      @ForAll @IntRange(min = 0, max = 60) int second,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double level) {
    double[] x = Arrays.stream(noise).map(v -> level + Math.sin(v)).toArray();
    double[] y = Arrays.stream(noise).map(v -> 3 + Math.cos(v)).toArray();
    int cutA = Math.min(first, second) % (x.length + 1);
    int cutB = Math.max(cutA, Math.max(first, second) % (x.length + 1));

    Moments whole = Moments.of(x, y);
    Moments merged =
        part(x, y, cutB, x.length).merge(part(x, y, 0, cutA)).merge(part(x, y, cutA, cutB));

    assertThat(merged.n()).isEqualTo(whole.n());
    for (int i = 0; i < 2; i++) {
      assertThat(merged.mean(i)).isCloseTo(whole.mean(i), within(1e-6));
      for (int j = 0; j < 2; j++) {
        assertThat(merged.centred(i, j)).isCloseTo(whole.centred(i, j), within(1e-4));
      }
    }
  }

  private static Moments part(double[] x, double[] y, int from, int to) {
    return Moments.of(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
  }

  /** The variance of 0, 1, 2, … n-1 is n(n+1)/12, whatever is added to each. */
  @Test
  void largeValuesKeepTheirVariance() {
    double[] values = new double[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e9 + i;
    }

    assertThat(Moments.of(values).variance(0)).isCloseTo(10_000 * 10_001 / 12.0, within(1e-3));
  }

  /** The same from raw sums, which a double of Q - S²/n would get wrong in every digit. */
  @Test
  void rawSumsAreCentredExactly() {
    double sum = 3e9 + 3;
    double squares = 3e18 + 6e9 + 5;
    Moments moments = Moments.ofSums(3, new double[] {sum}, new double[][] {{squares}});

    // the double nearest to the sum of squares is 512 apart from its neighbours at 3e18
    assertThat(moments.variance(0)).isCloseTo(1.0, within(256.0));
    assertThat(Moments.ofSums(3, new double[] {3e6 + 3}, new double[][] {{3e12 + 6e6 + 5}}))
        .satisfies(exact -> assertThat(exact.variance(0)).isEqualTo(1.0));
  }

  /** 10⁹ units at 10⁹ with a variance of one: 28 digits, of which a double holds 16. */
  @Test
  void sumsOfMoreDigitsThanADoubleHoldsKeepThem() {
    BigDecimal sum = new BigDecimal("1000000000000000000");
    BigDecimal squares = new BigDecimal("1000000000000000000999999999");

    Moments moments =
        Moments.ofSums(1_000_000_000, new BigDecimal[] {sum}, new BigDecimal[][] {{squares}});

    assertThat(moments.variance(0)).isEqualTo(1.0);
  }

  @Test
  void oneUnitCanBeLeftOut() {
    int[] groups = {0, 1, 0, 0};
    double[] values = {1, 99, 3, 49_854};

    Moments rest = Moments.ofGroupWithout(groups, 0, 3, values);

    assertThat(rest.n()).isEqualTo(2);
    assertThat(rest.mean(0)).isEqualTo(2);
    assertThat(rest.variance(0)).isEqualTo(2);
  }

  @Property(tries = 200, seed = "43")
  void groupsAtOnceAreTheGroupsOneByOne(
      @ForAll @Size(min = 1, max = 80) double[] noise,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double level) {
    double[] x = Arrays.stream(noise).map(v -> level + Math.sin(v)).toArray();
    double[] y = Arrays.stream(noise).map(v -> 3 + Math.cos(v)).toArray();
    int[] groups = new int[x.length];
    for (int unit = 0; unit < groups.length; unit++) {
      groups[unit] = unit % 5 - 1;
    }

    var grouped = Moments.ofGroups(groups, 4, x, y);

    for (int group = 0; group < 4; group++) {
      Moments alone = Moments.ofGroup(groups, group, x, y);
      assertThat(grouped.get(group).n()).isEqualTo(alone.n());
      for (int i = 0; i < 2; i++) {
        assertThat(grouped.get(group).mean(i)).isCloseTo(alone.mean(i), within(1e-6));
        for (int j = 0; j < 2; j++) {
          assertThat(grouped.get(group).centred(i, j)).isCloseTo(alone.centred(i, j), within(1e-5));
        }
      }
    }
  }

  @Test
  void nothingMergesWithSomething() {
    Moments some = Moments.of(new double[] {1, 2, 4});

    assertThat(Moments.empty(1).merge(some)).isSameAs(some);
    assertThat(some.merge(Moments.empty(1))).isSameAs(some);
  }
}
