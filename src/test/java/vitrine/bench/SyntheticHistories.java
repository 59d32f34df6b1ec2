package vitrine.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.SequenceFile;

/**
 * Made-up shoppers with tastes, the same for the same sizes: each has one of 40 groups of items,
 * takes seven of ten items from it and the rest from all; low numbers are popular. Histories are 3
 * events and a geometric number more, 20 in the mean.
 */
final class SyntheticHistories {
  private static final int GROUPS = 40;
  private static final int FEWEST = 3;
  private static final double MORE = 17;

  private SyntheticHistories() {}

  /** As a file of sequences would be read. */
  static Interactions of(int users, int items) throws IOException {
    Path file = Files.createTempFile("histories", ".txt");
    try {
      write(file, users, items);
      return SequenceFile.read(file, Progress.unwatched());
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path file, int users, int items) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    int group = items / GROUPS;
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (int user = 1; user <= users; user++) {
        int events = FEWEST + (int) (-MORE * Math.log(1 - random.nextDouble()));
        int own = random.nextInt(GROUPS);
        out.print(user);
        for (int event = 0; event < events; event++) {
          double popular = Math.pow(random.nextDouble(), 3);
          boolean taste = random.nextDouble() < .7;
          int item = taste ? own * group + (int) (group * popular) : (int) (items * popular);
          out.print(" ");
          out.print(1 + item);
        }
        out.println();
      }
    }
  }
}
