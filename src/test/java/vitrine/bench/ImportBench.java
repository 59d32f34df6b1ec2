package vitrine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import vitrine.core.common.Progress;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;

/**
 * Times the import of {@link EventFile} beside DuckDB's and Tablesaw's readers, in turns.
 * Arguments: a folder for the files, then what to run: {@code duckdb ROWS}, {@code quoted ROWS},
 * {@code packed ROWS}, {@code tablesaw ROWS} or {@code heap ROWS}. Ours is the whole way from a
 * path to a frame: probing, reading, fingerprint. The peers are told the types.
 */
public final class ImportBench {
  private static final String COLUMNS =
      "{'time':'TIMESTAMP','user':'VARCHAR','session':'VARCHAR','item':'VARCHAR','type':'VARCHAR',"
          + "'category':'VARCHAR','price':'DOUBLE','dwell':'DOUBLE','variant':'VARCHAR'}";
  private static final int ROUNDS = 5;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ImportBench() {}

  /** A reader that gives the number of rows it has read. */
  @FunctionalInterface
  private interface Reader {
    long read(Path file) throws IOException, SQLException;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[2]);
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ROUNDS;
    Path file = EventFile.write(folder, rows, arguments[1].equals("quoted"));
    System.out.printf("%s, %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
    switch (arguments[1]) {
      case "duckdb", "quoted" -> compare(file, "DuckDB", ImportBench::duckDb, rounds);
      case "tablesaw" -> compare(file, "Tablesaw", ImportBench::tablesaw, rounds);
      case "packed" -> packed(file, rounds);
      case "ours" -> {
        for (int round = 0; round < rounds; round++) {
          System.out.println(cost(ImportBench::vitrine, file));
        }
      }
      case "heap" -> heap(file);
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static void compare(Path file, String peer, Reader reader, int rounds)
      throws IOException, SQLException {
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    System.out.printf(
        "not counted, the first of the process: Vitrine %s, %s %s%n",
        cost(ImportBench::vitrine, file), peer, cost(reader, file));
    for (int round = 0; round < rounds; round++) {
      ours.add(cost(ImportBench::vitrine, file));
      theirs.add(cost(reader, file));
      System.out.printf(
          "round %d: Vitrine %s, %s %s%n", round, ours.getLast(), peer, theirs.getLast());
    }
    for (ToDoubleFunction<Cost> part : List.<ToDoubleFunction<Cost>>of(Cost::wall, Cost::cpu)) {
      double our = median(ours, part);
      double their = median(theirs, part);
      System.out.printf(
          "medians: Vitrine %.2f s, %s %.2f s, ratio %.2f%n", our, peer, their, our / their);
    }
  }

  /** Seconds by the clock and of all cores; the latter tell more on a machine that others use. */
  private record Cost(double wall, double cpu) {
    @Override
    public String toString() {
      return String.format("%.2f s (%.2f s of processors)", wall, cpu);
    }
  }

  private static Cost cost(Reader reader, Path file) throws IOException, SQLException {
    System.gc();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    if (reader.read(file) == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return new Cost(since(start), (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }

  private static void packed(Path file, int rounds) throws IOException, SQLException {
    Path gzip = packed(file, ".gz");
    Path zip = packed(file, ".zip");
    List<Path> files = List.of(file, gzip, zip);
    List<List<Cost>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < files.size(); i++) {
        times.get(i).add(cost(ImportBench::vitrine, files.get(i)));
      }
    }
    for (int i = 0; i < files.size(); i++) {
      System.out.printf(
          "%s, %.1f MB: median %.2f s, ratio to plain %.2f%n",
          files.get(i).getFileName(),
          Files.size(files.get(i)) / 1e6,
          median(times.get(i), Cost::wall),
          median(times.get(i), Cost::wall) / median(times.getFirst(), Cost::wall));
    }
  }

  private static Path packed(Path file, String ending) throws IOException {
    Path target = file.resolveSibling(file.getFileName() + ending);
    if (Files.exists(target)) {
      return target;
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      if (ending.equals(".gz")) {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
          Files.copy(file, gzip);
        }
      } else {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
          Files.copy(file, zip);
        }
      }
    }
    return target;
  }

  /** What stays in memory of a frame, and what it is made of. */
  private static void heap(Path file) {
    long before = used();
    long start = System.nanoTime();
    try (ImportOutcome outcome = imported(file)) {
      System.out.printf("first import of the process: %.2f s%n", since(start));
      long after = used();
      System.out.printf(
          "%d rows kept, %d set aside, fingerprint %s%n",
          outcome.rowsKept(), outcome.setAside().count(), outcome.frame().fingerprint().brief());
      System.out.printf(
          "live heap: %.0f MB, of which the frame %.0f MB; largest heap %.0f MB%n",
          after / 1e6, (after - before) / 1e6, Runtime.getRuntime().maxMemory() / 1e6);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }

  private static long vitrine(Path file) {
    try (ImportOutcome outcome = imported(file)) {
      return outcome.rowsKept();
    }
  }

  private static ImportOutcome imported(Path file) {
    ImportPlan plan = FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched());
    return new Importer().read(plan, Progress.unwatched());
  }

  private static long duckDb(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads=2");
      statement.execute(
          "create table events as select * from read_csv('"
              + file
              + "', header=true, columns="
              + COLUMNS
              + ")");
      try (ResultSet count = statement.executeQuery("select count(*) from events")) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  private static long tablesaw(Path file) throws IOException {
    ColumnType[] types = {
      ColumnType.LOCAL_DATE_TIME,
      ColumnType.STRING,
      ColumnType.STRING,
      ColumnType.STRING,
      ColumnType.STRING,
      ColumnType.STRING,
      ColumnType.DOUBLE,
      ColumnType.DOUBLE,
      ColumnType.STRING
    };
    try (InputStream in = Files.newInputStream(file)) {
      return Table.read()
          .usingOptions(
              CsvReadOptions.builder(in)
                  .columnTypes(types)
                  .dateTimeFormat(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                  .header(true))
          .rowCount();
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
