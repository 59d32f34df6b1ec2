package vitrine.ui.engagement.buyers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.TreemapChart;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.repeat.RepeatPurchaseReport;
import vitrine.core.engagement.rfm.RfmReport;
import vitrine.core.engagement.rfm.RfmSegment;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.FigureText;

/** The segment map as tiles and as a field of scores, orders a buyer, days between orders. */
record BuyersCharts(Messages messages, Formats formats, FigureText figures) {
  static final int LEVELS = 5;

  /** More orders, or longer gaps, share a bar. */
  static final int MOST_ORDERS = 12;

  private static final int GAP = 7;
  private static final int MOST_GAPS = 16;

  TreemapChart segments(BuyersView view, ChartText text) {
    List<TreemapChart.Tile> tiles = new ArrayList<>();
    for (RfmReport.Segment segment : view.rfm().segments()) {
      tiles.add(
          new TreemapChart.Tile(
              name(segment.name()),
              segment.users(),
              tone(segment.name()),
              formats.whole(segment.users())
                  + " · "
                  + figures.value(segment.userShare(), Kpi.Unit.RATE),
              messages.text(
                  "engagement.buyers.tile",
                  formats.whole(segment.users()),
                  figures.value(segment.userShare(), Kpi.Unit.RATE),
                  figures.value(segment.revenue(), Kpi.Unit.MONEY),
                  figures.value(segment.revenueShare(), Kpi.Unit.RATE))));
    }
    return new TreemapChart(text, tiles, ValueFormat.whole());
  }

  /** The name of a standard segment in the window's language; the user's own words as they are. */
  String name(String segment) {
    String key = "engagement.rfm.segment." + segment;
    return messages.has(key) ? messages.text(key) : segment;
  }

  private static Tone tone(String segment) {
    return switch (segment) {
      case "champions", "loyal", "potentialLoyal" -> Tone.POSITIVE;
      case "new", "promising" -> Tone.ACCENT;
      case "cannotLose", "atRisk", "aboutToSleep" -> Tone.NEGATIVE;
      case "needAttention", "hibernating", RfmSegment.OTHER -> Tone.NEUTRAL;
      default -> Tone.SERIES;
    };
  }

  /** Frequency over recency, the best buyers at the top right. */
  HeatmapChart field(RfmReport report, ChartText text) {
    double[][] values = new double[LEVELS][LEVELS];
    String[][] notes = new String[LEVELS][LEVELS];
    for (int row = 0; row < LEVELS; row++) {
      for (int column = 0; column < LEVELS; column++) {
        values[row][column] = Double.NaN;
        notes[row][column] = "";
      }
    }
    for (RfmReport.Cell cell : report.cells()) {
      int row = LEVELS - cell.frequency();
      values[row][cell.recency() - 1] = cell.users();
      notes[row][cell.recency() - 1] = figures.value(cell.revenue(), Kpi.Unit.MONEY);
    }
    return new HeatmapChart(
        text.withAxes(
            messages.text("engagement.buyers.recency"),
            messages.text("engagement.buyers.frequency")),
        IntStream.rangeClosed(1, LEVELS).mapToObj(String::valueOf).toList(),
        IntStream.rangeClosed(1, LEVELS).mapToObj(i -> String.valueOf(LEVELS + 1 - i)).toList(),
        report.cells().isEmpty() ? new double[LEVELS][LEVELS] : values,
        new boolean[0][],
        ValueFormat.whole(),
        HeatmapChart.Scale.SEQUENTIAL,
        notes);
  }

  BarChart orders(RepeatPurchaseReport report, ChartText text) {
    double[] counts = new double[MOST_ORDERS];
    for (RepeatPurchaseReport.BuyerCount count : report.buyersByOrders()) {
      counts[Math.min(MOST_ORDERS, count.orders()) - 1] += count.buyers();
    }
    List<String> names =
        IntStream.rangeClosed(1, MOST_ORDERS)
            .mapToObj(n -> n == MOST_ORDERS ? n + "+" : String.valueOf(n))
            .toList();
    return bars(
        text.withAxes(messages.text("engagement.buyers.orders.axis"), ""),
        names,
        counts,
        report.buyersByOrders().isEmpty());
  }

  BarChart gaps(RepeatPurchaseReport report, ChartText text) {
    double[] counts = new double[MOST_GAPS];
    int last = 0;
    for (RepeatPurchaseReport.GapCount count : report.gaps()) {
      int bar = Math.min(MOST_GAPS - 1, count.days() / GAP);
      counts[bar] += count.pairs();
      last = Math.max(last, bar);
    }
    List<String> names =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> i == MOST_GAPS - 1 ? i * GAP + "+" : i * GAP + "–" + ((i + 1) * GAP - 1))
            .toList();
    return bars(
        text.withAxes(messages.text("engagement.buyers.gaps.axis"), ""),
        names,
        Arrays.copyOf(counts, last + 1),
        report.gaps().isEmpty());
  }

  private BarChart bars(ChartText text, List<String> names, double[] counts, boolean empty) {
    return new BarChart(
        text,
        new Positions.Labels(names),
        empty ? List.of() : List.of(BarChart.Series.of(text.title(), counts).toned(Tone.ACCENT)),
        BarChart.Arrangement.GROUPED,
        false,
        ValueFormat.whole());
  }
}
