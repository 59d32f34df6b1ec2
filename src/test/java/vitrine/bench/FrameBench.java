package vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.storage.H2Workspaces;

/**
 * Stores and reopens an event log of nine columns. Arguments: rows, folder of a new workspace. The
 * first figure of reopening is that of a fresh process as far as the page cache allows.
 */
public final class FrameBench {
  private FrameBench() {}

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    if (!Files.exists(folder)) {
      try (Workspace workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder)) {
        Frame frame = frame(rows);
        long start = System.nanoTime();
        workspace
            .datasets()
            .save(
                "events",
                DatasetKind.EVENTS,
                frame,
                new Provenance(List.of("made"), "{}", rows, 0),
                Progress.unwatched());
        tell("store", start, rows);
      }
    }
    long opening = System.nanoTime();
    try (Workspace workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder)) {
      DatasetEntry entry = workspace.datasets().list().getFirst();
      tell("open the workspace and list", opening, entry.rows());
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        Frame frame = workspace.datasets().open(entry, Progress.unwatched());
        tell("reopen, round " + round, start, frame.rows());
      }
      Path file = folder.resolve("frames").resolve(entry.id() + ".frame");
      System.out.printf("file: %.1f MB%n", Files.size(file) / 1e6);
    }
  }

  private static Frame frame(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    long[] times = new long[rows];
    double[] price = new double[rows];
    double[] dwell = new double[rows];
    for (int row = 0; row < rows; row++) {
      times[row] = 1_700_000_000_000L + row * 100L;
      price[row] = random.nextInt(100_000) / 100.0;
      dwell[row] = random.nextInt(10) == 0 ? random.nextDouble() * 300 : Double.NaN;
    }
    return new Frame(
        Table.create(
            "events",
            codes("user", "U", rows, 1_000_000, random),
            codes("item", "P", rows, 200_000, random),
            codes("category", "C", rows, 300, random),
            codes("event", "E", rows, 6, random),
            codes("session", "S", rows, 2_000_000, random),
            codes("device", "D", rows, 3, random),
            LongColumn.create("time", times),
            new MeasureColumn("price", price),
            new MeasureColumn("dwell", dwell)),
        Map.of("user", Role.USER, "item", Role.ITEM, "event", Role.EVENT, "time", Role.TIME),
        Map.of(),
        ZoneId.of("UTC"),
        Fingerprint.of(new byte[] {1}));
  }

  private static CodeColumn codes(
      String name, String prefix, int rows, int values, SplittableRandom random) {
    Dictionary.Builder builder = new Dictionary.Builder();
    for (int value = 0; value < values; value++) {
      builder.add(prefix + (100_000_000 + value));
    }
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = random.nextInt(values);
    }
    return new CodeColumn(name, codes, builder.build());
  }

  private static void tell(String what, long start, long rows) {
    System.out.printf("%s: %d ms, %d rows%n", what, (System.nanoTime() - start) / 1_000_000, rows);
  }
}
