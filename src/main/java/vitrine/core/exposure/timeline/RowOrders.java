package vitrine.core.exposure.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;

/** The order of the rows of all metrics; metrics of the same rows share one. */
final class RowOrders {
  private final List<RowOrder> orders = new ArrayList<>();

  static RowOrders of(ExperimentData data, List<MetricUnits> metrics, int last) {
    RowOrders all = new RowOrders();
    metrics.stream()
        .flatMap(
            metric ->
                Stream.concat(
                    Stream.of(metric.rows().numerator()), metric.rows().denominator().stream()))
        .filter(rows -> all.orders.stream().noneMatch(order -> order.fits(rows)))
        .forEach(rows -> all.orders.add(RowOrder.of(rows, data.units(), last)));
    return all;
  }

  RowOrder of(Contributions rows) {
    return orders.stream().filter(order -> order.fits(rows)).findFirst().orElseThrow();
  }
}
