package vitrine.ui.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.HistogramChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.SankeyChart;
import vitrine.core.chart.ScatterChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.TreemapChart;
import vitrine.core.chart.ValueFormat;
import vitrine.core.chart.WaterfallChart;

/** One chart of every kind, with text that tries to break out. */
public final class ChartExamples {
  private ChartExamples() {}

  /** All kinds. */
  public static List<ChartSpec> all() {
    return List.of(
        line(),
        funnel(),
        bars(),
        lying(),
        forest(),
        histogram(),
        heatmap(),
        scatter(),
        sankey(),
        treemap(),
        waterfall(),
        lifecycle(),
        empty());
  }

  private static ChartText text(String id, String title) {
    return ChartText.of(
        id, title, "Distinct users with at least one event in the day.", "Nothing.");
  }

  /** Three lines over ninety days, the first weeks of one warming up. */
  public static LineChart line() {
    SplittableRandom random = new SplittableRandom(7);
    int n = 90;
    List<LocalDate> days =
        IntStream.range(0, n).mapToObj(LocalDate.of(2025, 1, 1)::plusDays).toList();
    double[] dau = new double[n];
    double[] wau = new double[n];
    double[] mau = new double[n];
    boolean[] warming = new boolean[n];
    for (int i = 0; i < n; i++) {
      dau[i] = 420 + 60 * Math.sin(i / 7.0 * 6.283) + random.nextDouble(40);
      wau[i] = 980 + i + random.nextDouble(30);
      mau[i] = 1500 + Math.min(i, 28) * 12 + random.nextDouble(20);
      warming[i] = i < 27;
    }
    return new LineChart(
        text("line", "Active users a day, week and month \\"),
        new Positions.Days(days),
        List.of(
            LineChart.Series.of("DAU", dau),
            LineChart.Series.of("WAU (7 d)", wau),
            LineChart.Series.of("MAU (28 d) <b>x</b>", mau).provisional(warming)),
        ValueFormat.whole());
  }

  static FunnelChart funnel() {
    return new FunnelChart(
        text("funnel", "From view to purchase"),
        List.of(
            new FunnelChart.Step("View", 1874, "100 %"),
            new FunnelChart.Step("Cart", 902, "48.1 % of views"),
            new FunnelChart.Step("Purchase", 371, "41.1 % of carts")));
  }

  static BarChart bars() {
    return new BarChart(
        text("bars", "Sentiment a month"),
        new Positions.Labels(List.of("January", "February", "March", "April")),
        List.of(
            BarChart.Series.of("Positive", new double[] {210, 250, 241, 120})
                .toned(Tone.POSITIVE)
                .provisional(new boolean[] {false, false, false, true}),
            BarChart.Series.of("Neutral", new double[] {40, 35, 52, 20}).toned(Tone.NEUTRAL),
            BarChart.Series.of("Negative", new double[] {60, 72, 140, 30}).toned(Tone.NEGATIVE)),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  static BarChart lying() {
    return new BarChart(
        text("lying", "Revenue by category"),
        new Positions.Labels(
            List.of(
                "Dresses",
                "Kitchen & <Home>",
                "2024",
                "A category with a very long name indeed",
                "家居")),
        List.of(
            BarChart.Series.of("Revenue", new double[] {120_400, 98_000, 77_123, 30_000, 12_000})),
        BarChart.Arrangement.GROUPED,
        true,
        ValueFormat.money("$"));
  }

  static ForestChart forest() {
    return new ForestChart(
        text("forest", "Relative lift of B over A").withAxes("Relative lift", ""),
        List.of(
            new ForestChart.Row("Purchase rate", .062, .021, .103, Tone.POSITIVE, "+6.2 %"),
            new ForestChart.Row("Revenue a user", .02, -.034, .074, Tone.NEUTRAL, "+2.0 %"),
            new ForestChart.Row(
                "Return rate", -.08, Double.NEGATIVE_INFINITY, -.02, Tone.NEGATIVE, "")),
        0,
        ValueFormat.percent(1));
  }

  static HistogramChart histogram() {
    double[] edges = IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 20.0).toArray();
    double[] counts = IntStream.range(0, 20).mapToDouble(i -> 100 * Math.exp(-i / 6.0)).toArray();
    return new HistogramChart(
        text("histogram", "Confidence of the model").withAxes("Largest probability", "Reviews"),
        edges,
        List.of(new HistogramChart.Series("Reviews", counts, Tone.ACCENT)),
        ValueFormat.percent(0));
  }

  static HeatmapChart heatmap() {
    double[][] values = new double[5][6];
    boolean[][] provisional = new boolean[5][6];
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 6; column++) {
        values[row][column] = column > 5 - row ? Double.NaN : .6 * Math.exp(-column / 3.0);
        provisional[row][column] = column == 5 - row;
      }
    }
    return new HeatmapChart(
        text("heatmap", "Retention by week"),
        List.of("0", "1", "2", "3", "4", "5"),
        List.of("Jan 6", "Jan 13", "Jan 20", "Jan 27", "Feb 3"),
        values,
        provisional,
        ValueFormat.percent(0),
        HeatmapChart.Scale.SEQUENTIAL);
  }

  static ScatterChart scatter() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(60).map(v -> v * 100).toArray();
    double[] y = random.doubles(60).toArray();
    List<String> labels = IntStream.range(0, 60).mapToObj(i -> "Product " + i).toList();
    return new ScatterChart(
        text("scatter", "Products by reviews and share of negatives")
            .withAxes("Reviews", "Negative"),
        List.of(new ScatterChart.Series("Products", x, y, labels, Tone.SERIES)),
        ValueFormat.whole(),
        ValueFormat.percent(0));
  }

  static SankeyChart sankey() {
    List<SankeyChart.Node> nodes =
        List.of(
            new SankeyChart.Node("View <b>", 0, Tone.SERIES, 0),
            new SankeyChart.Node("Search", 0, Tone.SERIES, 1),
            new SankeyChart.Node("View", 1, Tone.SERIES, 0),
            new SankeyChart.Node("Cart", 1, Tone.SERIES, 2),
            new SankeyChart.Node("Leaves", 1, Tone.MUTED, 0),
            new SankeyChart.Node("Purchase", 2, Tone.SERIES, 3),
            new SankeyChart.Node("Leaves", 2, Tone.MUTED, 0));
    return new SankeyChart(
        text("sankey", "What follows on what"),
        nodes,
        List.of(
            new SankeyChart.Link(0, 2, 420, "420 sessions"),
            new SankeyChart.Link(0, 3, 130, "130 sessions"),
            new SankeyChart.Link(0, 4, 300, "300 sessions"),
            new SankeyChart.Link(1, 2, 220, "220 sessions"),
            new SankeyChart.Link(1, 4, 90, "90 sessions"),
            new SankeyChart.Link(2, 5, 40, "40 sessions"),
            new SankeyChart.Link(2, 6, 600, "600 sessions"),
            new SankeyChart.Link(3, 5, 80, "80 sessions"),
            new SankeyChart.Link(3, 6, 50, "50 sessions")),
        ValueFormat.whole());
  }

  static TreemapChart treemap() {
    return new TreemapChart(
        text("treemap", "Segments of buyers"),
        List.of(
            new TreemapChart.Tile("Champions", 520, Tone.POSITIVE, "520 · 24%", "a note"),
            new TreemapChart.Tile("Loyal", 410, Tone.POSITIVE, "410 · 19%", ""),
            new TreemapChart.Tile("At risk <i>", 610, Tone.NEGATIVE, "610 · 28%", ""),
            new TreemapChart.Tile("New", 300, Tone.ACCENT, "300 · 14%", ""),
            new TreemapChart.Tile("Hibernating", 320, Tone.NEUTRAL, "320 · 15%", "")),
        ValueFormat.whole());
  }

  static WaterfallChart waterfall() {
    return new WaterfallChart(
        text("waterfall", "What changed"),
        new WaterfallChart.Total("Before", 50_000),
        List.of(
            new WaterfallChart.Step("Camping", 9_000, "of 20,000"),
            new WaterfallChart.Step("Bags & <co>", -4_000, "of 8,000"),
            new WaterfallChart.Step("Others", 1_500, "")),
        "After",
        ValueFormat.money("EUR"));
  }

  static BarChart lifecycle() {
    boolean[] last = {false, false, false, true};
    return new BarChart(
        text("lifecycle", "Who comes and who goes"),
        new Positions.Labels(List.of("W1", "W2", "W3", "W4")),
        List.of(
            BarChart.Series.of("New", new double[] {90, 60, 40, 20}).provisional(last),
            BarChart.Series.of("Returning", new double[] {0, 50, 70, 30}).provisional(last),
            BarChart.Series.of("Dormant", new double[] {0, -40, -40, -60})
                .toned(Tone.NEGATIVE)
                .provisional(last)),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  static LineChart empty() {
    return new LineChart(
        text("empty", "Nothing here"),
        new Positions.Days(List.of()),
        List.of(),
        ValueFormat.whole());
  }
}
