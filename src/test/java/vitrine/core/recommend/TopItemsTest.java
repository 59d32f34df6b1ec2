package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TopItemsTest {

  @Test
  void equalScoresTakeTheSmallerId() {
    double[] scores = {1, 3, 3, 0, 3};
    BitSet none = new BitSet();

    assertThat(TopItems.of(scores, none, 2)).containsExactly(1, 2);
    assertThat(TopItems.rank(scores, none, 4)).isEqualTo(3);
    assertThat(TopItems.rank(scores, none, 3)).isEqualTo(5);
  }

  @Test
  void theHistoryIsNoCandidate() {
    double[] scores = {1, 3, 2};
    BitSet seen = new BitSet();
    seen.set(1);

    assertThat(TopItems.of(scores, seen, 10)).containsExactly(2, 0);
    assertThat(TopItems.rank(scores, seen, 0)).isEqualTo(2);
    assertThat(TopItems.of(scores, seen, 0)).isEmpty();
  }

  @Test
  void thereAreNeverMoreThanThereAreCandidates() {
    double[] scores = {1, Double.NaN, 3};

    assertThat(TopItems.of(scores, new BitSet(), Integer.MAX_VALUE)).containsExactly(2, 0, 1);
  }

  /** Long lists are sorted another way. */
  @Test
  void aLongListIsTheSameAsSortingEverything() {
    double[] scores = new Random(3).ints(2_000, 0, 40).asDoubleStream().toArray();
    scores[0] = Double.NaN;
    scores[1] = -0.0;
    BitSet seen = new BitSet();
    seen.set(100, 160);

    assertThat(TopItems.of(scores, seen, 1_900))
        .isEqualTo(
            IntStream.range(1, scores.length)
                .filter(item -> !seen.get(item))
                .boxed()
                .sorted(
                    Comparator.<Integer>comparingInt(item -> (int) -scores[item])
                        .thenComparing(item -> item))
                .mapToInt(Integer::intValue)
                .limit(1_900)
                .toArray());
  }

  @Property(tries = 500, seed = "42")
  void picksWhatSortingEverythingPicks(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 4) Integer> values,
      @ForAll @IntRange(max = 12) int most) {
    double[] scores = values.stream().mapToDouble(Integer::doubleValue).toArray();
    BitSet seen = new BitSet();
    IntStream.range(0, scores.length).filter(i -> i % 5 == 3).forEach(seen::set);
    int[] sorted =
        IntStream.range(0, scores.length)
            .filter(i -> !seen.get(i))
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(TopItems.of(scores, seen, most))
        .isEqualTo(IntStream.of(sorted).limit(most).toArray());
    for (int place = 0; place < sorted.length; place++) {
      assertThat(TopItems.rank(scores, seen, sorted[place])).isEqualTo(place + 1);
    }
  }
}
