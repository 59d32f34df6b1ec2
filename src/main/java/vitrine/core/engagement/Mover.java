package vitrine.core.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A category's part in the change of a sum between two periods; the parts add up to the change.
 *
 * @param category its name; empty for the rows without one
 * @param before the sum in the previous period
 * @param now the sum in the period
 */
public record Mover(Optional<String> category, double before, double now) {

  /** What it adds to the change. */
  public double difference() {
    return now - before;
  }

  /**
   * The parts of the change in net revenue, or in events where the data has no prices, the largest
   * first.
   *
   * @return empty if there is no previous period or no category changed
   */
  public static List<Mover> of(EngagementReport report) {
    if (report.previous().isEmpty()) {
      return List.of();
    }
    boolean priced = priced(report);
    return report.categories().stream()
        .map(
            row ->
                priced
                    ? new Mover(
                        row.name(),
                        row.previousNetRevenue().number().orElse(0),
                        row.netRevenue().number().orElse(0))
                    : new Mover(row.name(), row.previousEvents().number().orElse(0), row.events()))
        .filter(mover -> mover.difference() != 0)
        .sorted(Comparator.comparingDouble(mover -> -Math.abs(mover.difference())))
        .toList();
  }

  /** Whether the parts are revenue; they are events otherwise. */
  public static boolean priced(EngagementReport report) {
    return report.figure(Kpi.NET_REVENUE).current().number().isPresent();
  }
}
