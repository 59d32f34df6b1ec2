package vitrine.core.engagement.log;

import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.dataset.UserOrder;

/**
 * Splits the work of a kernel over the cores. The number of blocks does not depend on the machine,
 * and results come back in block order, so that sums of fractions are the same everywhere.
 */
public final class Blocks {
  private static final int COUNT = 16;

  private Blocks() {}

  /** What a kernel does with a half-open range. */
  @FunctionalInterface
  public interface Kernel<T> {
    T run(int from, int to);
  }

  /** Runs the kernel over ranges of rows, or of anything else that is counted. */
  public static <T> List<T> of(int size, Kernel<T> kernel) {
    return IntStream.range(0, COUNT)
        .parallel()
        .mapToObj(b -> kernel.run(cut(size, b), cut(size, b + 1)))
        .toList();
  }

  /** Runs the kernel over ranges of users that hold about the same number of rows each. */
  public static <T> List<T> ofUsers(UserOrder order, Kernel<T> kernel) {
    int rows = order.rows().length;
    int[] bounds = new int[COUNT + 1];
    bounds[COUNT] = order.users();
    for (int b = 1, user = 0; b < COUNT; b++) {
      while (user < order.users() && order.start(user) < cut(rows, b)) {
        user++;
      }
      bounds[b] = user;
    }
    return IntStream.range(0, COUNT)
        .parallel()
        .mapToObj(b -> kernel.run(bounds[b], bounds[b + 1]))
        .toList();
  }

  private static int cut(int size, int block) {
    return (int) ((long) size * block / COUNT);
  }
}
