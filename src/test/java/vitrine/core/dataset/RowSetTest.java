package vitrine.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowSetTest {
  @Property(seed = "4711", tries = 200)
  void isTheSetOfItsRows(@ForAll @IntRange(max = 300) int rows, @ForAll int mask) {
    TreeSet<Integer> plain = new TreeSet<>();
    for (int row = 0; row < rows; row++) {
      if ((row * 31 ^ mask) % 3 == 0) {
        plain.add(row);
      }
    }
    int[] members = plain.stream().mapToInt(row -> row).toArray();
    RowSet set = RowSet.where(rows, plain::contains);
    assertThat(set).isEqualTo(RowSet.of(rows, members));
    assertThat(set).isEqualTo(RowSet.ofBytes(rows, set.toBytes()));
    assertThat(set.count()).isEqualTo(plain.size());
    assertThat(set.first(5)).containsExactly(plain.stream().limit(5).mapToInt(r -> r).toArray());
    assertThat(rows(set.otherRuns()))
        .containsExactly(IntStream.range(0, rows).filter(r -> !plain.contains(r)).toArray());
    RowSet even = RowSet.where(rows, row -> row % 2 == 0);
    assertThat(set.countWithout(even))
        .isEqualTo((int) plain.stream().filter(row -> row % 2 != 0).count());
    assertThat(set.or(even))
        .isEqualTo(RowSet.where(rows, row -> row % 2 == 0 || plain.contains(row)));
  }

  private static int[] rows(int[] runs) {
    return IntStream.range(0, runs.length / 2)
        .flatMap(run -> IntStream.range(runs[2 * run], runs[2 * run + 1]))
        .toArray();
  }

  @Property(seed = "4711", tries = 1)
  void bytesOfAnotherFrameAreRefused() {
    assertThatThrownBy(() -> RowSet.ofBytes(65, new byte[8]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RowSet.ofBytes(3, new byte[] {8, 0, 0, 0, 0, 0, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RowSet.of(3, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
