package vitrine.bench;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/**
 * A made-up experiment, the same for the same seed: three arms, one to three rows a unit over 60
 * days in time order, quantities from before on a unit's first row, two columns that split units.
 */
record SyntheticExperiment(
    int units,
    int[] unit,
    byte[] arm,
    byte[] country,
    byte[] device,
    long[] times,
    Map<String, double[]> numbers) {
  static final int DAYS = 60;
  static final List<String> NUMBERS =
      List.of(
          "revenue",
          "sessions",
          "bought",
          "clicks",
          "impressions",
          "latency",
          "pre_revenue",
          "pre_clicks",
          "pre_impressions");
  private static final List<String> ARMS = List.of("A", "B", "C");
  private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "UK", "US");
  private static final List<String> DEVICES = List.of("desktop", "phone", "tablet");

  /** Midnight of 1 September 2025, in UTC. */
  private static final long BEGIN = 1_756_684_800_000L;

  private static final long DAY = 86_400_000L;

  static SyntheticExperiment of(int units) {
    SplittableRandom random = new SplittableRandom(20260126);
    long[] order = new long[3 * units];
    int rows = 0;
    for (int u = 0; u < units; u++) {
      int first = random.nextInt(DAYS);
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        int day = i == 0 ? first : first + random.nextInt(DAYS - first);
        order[rows++] = ((long) day << 40) | ((long) (i == 0 ? 0 : 1) << 39) | u;
      }
    }
    Arrays.parallelSort(order, 0, rows);
    int[] unit = new int[rows];
    byte[] arm = new byte[rows];
    byte[] country = new byte[rows];
    byte[] device = new byte[rows];
    long[] times = new long[rows];
    double[][] numbers = new double[NUMBERS.size()][rows];
    boolean[] seen = new boolean[units];
    for (int row = 0; row < rows; row++) {
      int u = (int) (order[row] & 0x7fffffff);
      SplittableRandom own = new SplittableRandom(u * 77L);
      unit[row] = u;
      arm[row] = (byte) own.nextInt(3);
      country[row] = (byte) Math.min(4, own.nextInt(7));
      device[row] = (byte) own.nextInt(3);
      double taste = own.nextDouble();
      times[row] = BEGIN + (order[row] >>> 40) * DAY + row % 80_000_000;
      double lift = arm[row] * .02;
      boolean bought = random.nextDouble() < .1 + .1 * taste + lift / 10;
      int shown = 1 + random.nextInt(20);
      numbers[0][row] = bought ? Math.exp(2 + taste + random.nextDouble()) * (1 + lift) : 0;
      numbers[1][row] = 1 + random.nextInt(4);
      numbers[2][row] = bought ? 1 : 0;
      numbers[3][row] = Math.floor(shown * (.1 + .2 * taste) + random.nextDouble());
      numbers[4][row] = shown;
      numbers[5][row] = Math.exp(5 + random.nextDouble() + .5 * taste);
      for (int before = 6; before < 9; before++) {
        numbers[before][row] =
            seen[u] ? Double.NaN : Math.floor(10 * taste + 5 * random.nextDouble() + before - 5);
      }
      seen[u] = true;
    }
    Map<String, double[]> named = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      named.put(NUMBERS.get(i), numbers[i]);
    }
    return new SyntheticExperiment(units, unit, arm, country, device, times, named);
  }

  /** The frame; times are those of rows in UTC. */
  Frame frame() {
    String[] ids = IntStream.range(0, units).mapToObj("u%07d"::formatted).toArray(String[]::new);
    Table table = Table.create("experiment");
    table.addColumns(new CodeColumn("unit", unit, Dictionary.of(ids)));
    table.addColumns(codes("variant", arm, ARMS));
    table.addColumns(codes("country", country, COUNTRIES));
    table.addColumns(codes("device", device, DEVICES));
    table.addColumns(LongColumn.create("time", times));
    numbers.forEach((name, values) -> table.addColumns(new MeasureColumn(name, values)));
    return new Frame(
        table,
        Map.of("unit", Role.USER, "variant", Role.VARIANT, "time", Role.TIME),
        Map.of(),
        ZoneOffset.UTC,
        Fingerprint.of(new byte[0]));
  }

  private static CodeColumn codes(String name, byte[] codes, List<String> words) {
    int[] wide = IntStream.range(0, codes.length).map(row -> codes[row]).toArray();
    return new CodeColumn(name, wide, Dictionary.of(words.toArray(String[]::new)));
  }

  /** Six metrics of every kind, three of them with quantities from before, and two splits. */
  static ExperimentQuery query() {
    return new ExperimentQuery(
        "unit",
        "variant",
        List.of(
            metric("revenue", new Statistic.Mean(), "revenue", "", "pre_revenue", ""),
            metric("sessions", new Statistic.Mean(), "sessions", "", "", ""),
            metric("bought", new Statistic.Proportion(), "bought", "", "pre_revenue", ""),
            metric(
                "ctr",
                new Statistic.Ratio(),
                "clicks",
                "impressions",
                "pre_clicks",
                "pre_impressions"),
            metric("p90", new Quantile(.9, Quantile.Basis.ROWS), "latency", "", "", ""),
            metric("median", new Quantile(.5, Quantile.Basis.UNITS), "clicks", "", "", "")),
        Optional.of("A"),
        Map.of(),
        List.of("country", "device"),
        AnalysisPlan.of(.05));
  }

  private static MetricColumn metric(
      String name,
      Statistic statistic,
      String column,
      String denominator,
      String before,
      String beforeDenominator) {
    return new MetricColumn(
        new Metric(name, statistic, Direction.MORE),
        column,
        given(denominator),
        given(before).map(x -> new CovariateColumns(x, given(beforeDenominator))),
        OptionalDouble.empty());
  }

  private static Optional<String> given(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** A value a row of the column of this name. */
  double[] of(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }
}
