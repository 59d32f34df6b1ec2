package vitrine.core.sentiment.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The alerts of a dataset.
 *
 * @param scan the series and their tests
 * @param accepted how many false alarms the user accepts
 * @param threshold the largest chance that raises an alarm; empty where no series was tested
 * @param alerts the newest first, of one day the least probable first
 */
public record AlertReport(
    AlertScan scan, FalseAlarms accepted, Optional<Double> threshold, List<Alert> alerts) {
  /** Days from an alarm to the next of the same series, at least. */
  public static final int COOL_DOWN = 7;

  /** Copies the list. */
  public AlertReport {
    alerts = List.copyOf(alerts);
  }

  /** The alerts that this many accepted false alarms let through. */
  public static AlertReport of(AlertScan scan, FalseAlarms accepted) {
    if (scan.tested().isEmpty()) {
      return new AlertReport(scan, accepted, Optional.empty(), List.of());
    }
    double threshold = accepted.threshold(scan.tested().size());
    List<Alert> alerts = new ArrayList<>();
    for (SeriesTests tests : scan.tested()) {
      for (int day : alarms(tests, threshold)) {
        alerts.add(Alert.of(tests, day, tests.strongest(day).orElseThrow()));
      }
    }
    alerts.sort(
        Comparator.comparing(Alert::day)
            .reversed()
            .thenComparingDouble(Alert::chance)
            .thenComparing(alert -> alert.product().orElse(""))
            .thenComparing(Alert::aspect));
    return new AlertReport(scan, accepted, Optional.of(threshold), alerts);
  }

  /** The days of a series that raise an alarm, the earliest first. */
  public static int[] alarms(SeriesTests tests, double threshold) {
    IntStream.Builder alarms = IntStream.builder();
    int next = 0;
    for (int day = 0; day < tests.series().days(); day++) {
      Optional<SeriesTests.Test> strongest = tests.strongest(day);
      if (day >= next && strongest.isPresent() && strongest.get().chance() <= threshold) {
        alarms.add(day);
        next = day + COOL_DOWN;
      }
    }
    return alarms.build().toArray();
  }

  /** How many months pass, on average, between chance results as rare as this alert. */
  public double monthsBetween(Alert alert) {
    return FalseAlarms.monthsBetween(alert.chance(), scan.tested().size());
  }

  /** How many series have no test for a reason. */
  public long untested(AlertScan.Reason reason) {
    return scan.untested().stream().filter(series -> series.reason() == reason).count();
  }
}
