package vitrine.ui.recommend.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.shop.Concentration;
import vitrine.core.recommend.shop.ProductGap;
import vitrine.core.recommend.shop.ProductGaps;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.ui.common.Messages;

/** How the places fall on products, and which groups of products get more than their demand. */
final class ShopCharts {
  private static final int MOST_ROWS = 14;

  private final ShopWords words;
  private final Messages messages;

  ShopCharts(ShopWords words) {
    this.words = words;
    this.messages = words.messages();
  }

  List<ChartSpec> of(ShopReport report, Optional<ProductGaps> gaps) {
    List<ChartSpec> charts = new ArrayList<>(List.of(lorenz(report)));
    gaps.ifPresent(found -> charts.add(exposure(report, found)));
    return charts;
  }

  private ChartSpec lorenz(ShopReport report) {
    double[] share = new double[Concentration.STEPS + 1];
    for (int step = 0; step < share.length; step++) {
      share[step] = (double) step / Concentration.STEPS;
    }
    return new LineChart(
        ChartText.of(
                "shop.lorenz",
                messages.text("shop.chart.lorenz"),
                messages.text("shop.chart.lorenz.definition"),
                messages.text("shop.chart.empty"))
            .withAxes(messages.text("shop.chart.lorenz.x"), messages.text("shop.chart.lorenz.y")),
        new Positions.Numbers(share, ValueFormat.percent(0)),
        List.of(
            LineChart.Series.of(
                    messages.text("shop.chart.lorenz.places"), report.recommended().shares())
                .toned(Tone.ACCENT),
            LineChart.Series.of(messages.text(demand(report)), report.demanded().shares())
                .toned(Tone.NEUTRAL),
            LineChart.Series.of(messages.text("shop.chart.lorenz.even"), share.clone())
                .toned(Tone.MUTED)),
        ValueFormat.percent(0));
  }

  private static String demand(ShopReport report) {
    return report.stamp().demandIsPurchases()
        ? "shop.chart.lorenz.purchases"
        : "shop.chart.lorenz.events";
  }

  private ChartSpec exposure(ShopReport report, ProductGaps gaps) {
    List<ForestChart.Row> rows =
        gaps.groups().stream()
            .filter(gap -> gap.exposure().isPresent())
            .limit(MOST_ROWS)
            .map(this::row)
            .toList();
    String dimension = messages.text("shop.dimension." + gaps.dimension().argument());
    return new ForestChart(
        ChartText.of(
                "shop.exposure",
                messages.text("shop.chart.exposure", dimension),
                messages.text(
                    report.stamp().demandIsPurchases()
                        ? "shop.chart.exposure.purchases"
                        : "shop.chart.exposure.events"),
                messages.text("shop.chart.empty"))
            .withAxes(messages.text("shop.chart.exposure.x"), ""),
        rows,
        1,
        ValueFormat.number(2));
  }

  private ForestChart.Row row(ProductGap gap) {
    Estimate exposure = gap.exposure().orElseThrow();
    double value = exposure.value();
    return new ForestChart.Row(
        words.label(gap.label()),
        value,
        exposure.interval().map(Estimate.Interval::lower).orElse(value),
        exposure.interval().map(Estimate.Interval::upper).orElse(value),
        !gap.clear() ? Tone.NEUTRAL : value > 1 ? Tone.POSITIVE : Tone.NEGATIVE,
        messages.text(
            "shop.chart.exposure.note",
            words.formats().percent(gap.ofPlaces().value(), 1),
            words.formats().percent(gap.ofDemand(), 1),
            words.formats().percent(gap.ofCatalogue(), 1)));
  }
}
