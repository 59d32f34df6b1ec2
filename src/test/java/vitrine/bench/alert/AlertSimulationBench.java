package vitrine.bench.alert;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertSpan;
import vitrine.core.sentiment.alert.DrawnReviews;
import vitrine.core.sentiment.alert.FalseAlarms;
import vitrine.core.sentiment.alert.SeriesTests;

/**
 * How soon a surge of negative reviews is found, and how many false alarms there are, at one
 * accepted in 30 days over 100 series. Arguments: which parts (false, found); both without any.
 */
public final class AlertSimulationBench {
  private static final long SEED = 20_261_126;
  private static final int SERIES = 100;
  private static final double THRESHOLD = new FalseAlarms(1).threshold(SERIES);
  private static final int HISTORY = 70;
  private static final double Z = 1.959963984540054;

  private AlertSimulationBench() {}

  public static void main(String[] arguments) {
    List<String> parts = arguments.length == 0 ? List.of("false", "found") : List.of(arguments);
    for (String part : parts) {
      long start = System.nanoTime();
      switch (part) {
        case "false" -> falseAlarms();
        case "found" -> found();
        default -> throw new IllegalArgumentException(part);
      }
      print("(%.0f s)%n", (System.nanoTime() - start) / 1e9);
    }
  }

  private static void falseAlarms() {
    print(
        "| reviews a day | negative | weekly | day tests under p | four-day tests under p | alarms"
            + " in 30 days over 100 series |%n");
    print("|---|---|---|---|---|---|%n");
    long seed = SEED;
    for (int perDay : new int[] {50, 6, 200}) {
      for (double share : new double[] {.2, .06}) {
        for (double weekly : new double[] {0, .1}) {
          falseAlarms(perDay, share, weekly, seed++);
        }
      }
    }
  }

  private static void falseAlarms(int perDay, double share, double weekly, long seed) {
    int runs = 150;
    int days = 130;
    DrawnReviews drawn = DrawnReviews.steady(perDay, share, weekly);
    long[] seeds = new SplittableRandom(seed).longs(runs).toArray();
    List<SeriesTests> tests =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(i -> drawn.tests(days, new SplittableRandom(seeds[i])))
            .toList();
    double testedDays = (double) runs * (days - 14);
    int alarms = sum(tests, t -> AlertReport.alarms(t, THRESHOLD).length);
    double rate = alarms / testedDays * 30 * SERIES;
    double half = Z * Math.sqrt(alarms) / testedDays * 30 * SERIES;
    print(
        "| %d | %.0f %% | %.0f | %.5f | %.5f | %.2f [%.2f, %.2f] |%n",
        perDay,
        100 * share,
        100 * weekly,
        sum(tests, t -> under(t, AlertSpan.DAY)) / testedDays,
        sum(tests, t -> under(t, AlertSpan.FOUR_DAYS)) / testedDays,
        rate,
        Math.max(0, rate - half),
        rate + half);
  }

  private static int sum(List<SeriesTests> tests, ToIntFunction<SeriesTests> count) {
    return tests.stream().mapToInt(count).sum();
  }

  private static int under(SeriesTests tests, AlertSpan span) {
    return (int)
        IntStream.range(0, tests.series().days())
            .filter(day -> tests.test(span, day).filter(t -> t.chance() <= THRESHOLD).isPresent())
            .count();
  }

  private static void found() {
    print("| reviews a day | surge | weekly | same day | within 4 days | within 7 days |%n");
    print("|---|---|---|---|---|---|%n");
    long seed = SEED + 100;
    for (int perDay : new int[] {50, 200}) {
      for (int ramp : new int[] {0, 7, 14}) {
        for (double weekly : new double[] {0, .1}) {
          found(new DrawnReviews(perDay, .2, weekly, HISTORY, ramp), seed++);
        }
      }
    }
  }

  private static void found(DrawnReviews drawn, long seed) {
    int runs = 1000;
    long[] seeds = new SplittableRandom(seed).longs(runs).toArray();
    int[] first =
        IntStream.range(0, runs)
            .parallel()
            .map(i -> first(drawn.tests(HISTORY + 14, new SplittableRandom(seeds[i]))))
            .toArray();
    print(
        "| %d | %s | %.0f | %s | %s | %s |%n",
        drawn.perDay(),
        drawn.ramp() == 0 ? "at once" : "over " + drawn.ramp() + " days",
        100 * drawn.weekly(),
        share(first, 0),
        share(first, 3),
        share(first, 6));
  }

  private static int first(SeriesTests tests) {
    return IntStream.of(AlertReport.alarms(tests, THRESHOLD))
            .filter(day -> day >= HISTORY)
            .findFirst()
            .orElse(Integer.MAX_VALUE)
        - HISTORY;
  }

  private static String share(int[] first, int within) {
    int n = first.length;
    double p = (double) IntStream.of(first).filter(day -> day <= within).count() / n;
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    return String.format(
        Locale.ROOT, "%.1f %% [%.1f, %.1f]", 100 * p, 100 * (centre - half), 100 * (centre + half));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
