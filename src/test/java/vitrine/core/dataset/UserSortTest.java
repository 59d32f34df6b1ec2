package vitrine.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UserSortTest {

  @Property(tries = 60, seed = "42")
  void theOrderIsThatOfAStableSortByUserAndTime(@ForAll long seed) {
    Random random = new Random(seed);
    int userCount = 1 + random.nextInt(random.nextBoolean() ? 5 : 2_000);
    int rows = random.nextInt(3_000);
    // Few distinct times, so that ties happen; in order, as an export is, in every other try.
    boolean inOrder = random.nextBoolean();
    int[] users = new int[rows];
    long[] times = new long[rows];
    for (int row = 0; row < rows; row++) {
      users[row] =
          random.nextInt(10) == 0
              ? CodeColumn.MISSING
              : random.nextInt(1 + random.nextInt(userCount));
      times[row] = inOrder ? row / 3 : random.nextInt(50) - 20L;
      if (random.nextInt(20) == 0) {
        times[row] = Long.MIN_VALUE;
      }
    }
    check(users, userCount, times);
  }

  @Test
  void partsOfManyRowsAreDealtAndCountedOut() {
    Random random = new Random(7);
    int rows = 400_000;
    int[] users = random.ints(rows, 0, 100_000).map(u -> u / (1 + u % 977)).toArray();
    long[] times = IntStream.range(0, rows).mapToLong(row -> row / 2 + row % 5).toArray();
    check(users, 100_000, times);
  }

  @Test
  void timesThatSpanTheWholeRangeOfALongAreSortedToo() {
    check(new int[] {0, 0, 0}, 1, new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1});
  }

  private static void check(int[] users, int userCount, long[] times) {
    int[] expected =
        IntStream.range(0, users.length)
            .filter(row -> users[row] >= 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(row -> users[row])
                    .thenComparingLong(row -> times[row])
                    .thenComparingInt(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();

    UserOrder order = UserSort.of(users, userCount, times);

    assertThat(order.rows()).isEqualTo(expected);
    assertThat(order.times())
        .isEqualTo(IntStream.of(expected).mapToLong(row -> times[row]).toArray());
    assertThat(order.users()).isEqualTo(userCount);
    int place = 0;
    for (int user = 0; user < userCount; user++) {
      assertThat(order.start(user)).isEqualTo(place);
      while (place < expected.length && users[expected[place]] == user) {
        place++;
      }
      assertThat(order.end(user)).isEqualTo(place);
    }
  }
}
