package vitrine.infra.plotly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.SankeyChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.TreemapChart;
import vitrine.core.chart.ValueFormat;
import vitrine.core.chart.WaterfallChart;

class PlotlyRendererTest {
  private static final ChartText TEXT = ChartText.of("a.b", "Title", "Definition.", "Nothing.");
  private final PlotlyRenderer renderer = new PlotlyRenderer();

  private JsonNode figure(ChartSpec chart) throws Exception {
    return new JsonMapper().readTree(renderer.figure(chart, new ChartStyle(false, Locale.US)));
  }

  private static LineChart line(String name, double[] y, boolean[] provisional) {
    List<LocalDate> days =
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 1, 1 + y.length)).toList();
    return new LineChart(
        TEXT,
        new Positions.Days(days),
        List.of(LineChart.Series.of(name, y).provisional(provisional)),
        ValueFormat.whole());
  }

  @Test
  void dashesTheSegmentsWithAProvisionalEnd() throws Exception {
    JsonNode data =
        figure(line("x", new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false}))
            .get("data");
    assertThat(data.get(0).get("y").toString()).isEqualTo("[null,null,3.0,4.0]");
    assertThat(data.get(1).get("y").toString()).isEqualTo("[1.0,2.0,3.0,null]");
    assertThat(data.get(1).get("line").get("dash").asText()).isEqualTo("dot");
    assertThat(data.get(1).get("hoverinfo").toString())
        .as("the point that joins both is said once")
        .isEqualTo("[\"all\",\"all\",\"skip\",\"skip\"]");
  }

  @Test
  void wordsUnderAnAxisLeanToTheLeftSoThatTheLastStaysInside() throws Exception {
    JsonNode axis =
        figure(line("x", new double[] {1, 2}, new boolean[] {false, false}))
            .get("layout")
            .get("xaxis");
    assertThat(axis.get("autotickangles").toString()).isEqualTo("[0,-30,-90]");
  }

  @Test
  void takesNoMarkupFromData() throws Exception {
    JsonNode figure =
        figure(line("<a href='x'>&", new double[] {1, 2}, new boolean[] {false, false}));
    assertThat(figure.get("data").get(0).get("name").asText()).isEqualTo("&lt;a href='x'&gt;&amp;");
  }

  @Test
  void axisTitlesAreObjects() throws Exception {
    ForestChart chart =
        new ForestChart(
            TEXT.withAxes("Lift", ""),
            List.of(
                new ForestChart.Row(
                    "m", .1, Double.NEGATIVE_INFINITY, .3, Tone.POSITIVE, "a note")),
            0,
            ValueFormat.percent(1));
    JsonNode axis = figure(chart).get("layout").get("xaxis");
    assertThat(axis.get("title").get("text").asText()).isEqualTo("Lift");
    assertThat(axis.get("range").get(0).asDouble())
        .as("an open end does not stretch the axis")
        .isGreaterThan(-.1);
  }

  @Test
  void anEmptyChartIsItsSentence() throws Exception {
    JsonNode figure = figure(line("x", new double[0], new boolean[0]));
    assertThat(figure.get("empty").asText()).isEqualTo("Nothing.");
  }

  @Test
  void namesNeverBecomeNumbersOrDates() throws Exception {
    LineChart chart =
        new LineChart(
            TEXT,
            new Positions.Labels(List.of("2024", "2024-01-01", "x".repeat(40))),
            List.of(LineChart.Series.of("s", new double[] {1, 2, 3})),
            ValueFormat.whole());
    JsonNode axis = figure(chart).get("layout").get("xaxis");
    assertThat(axis.get("tickvals").toString()).isEqualTo("[0,1,2]");
    assertThat(axis.get("ticktext").get(0).asText()).isEqualTo("2024");
    assertThat(axis.get("ticktext").get(2).asText()).hasSize(26).endsWith("…");
  }

  @Test
  void thePageAsksNobody() {
    assertThat(renderer.page()).doesNotContain("http:", "https:", "src=", "href=");
    assertThat(renderer.page()).contains("default-src 'none'");
    assertThat(renderer.script()).startsWith("/**").contains("plotly.js v3");
  }

  @Test
  void moneyHasTheSignOfTheLanguage() {
    BarChart chart =
        new BarChart(
            TEXT,
            new Positions.Labels(List.of("a")),
            List.of(BarChart.Series.of("s", new double[] {1})),
            BarChart.Arrangement.GROUPED,
            false,
            ValueFormat.money("CNY"));
    assertThat(renderer.figure(chart, new ChartStyle(false, Locale.US)))
        .contains("\"tickprefix\":\"CN¥\"");
    assertThat(renderer.figure(chart, new ChartStyle(false, Locale.SIMPLIFIED_CHINESE)))
        .contains("\"tickprefix\":\"¥\"");
  }

  @Test
  void hatchesTheCellsThatAreNotFinal() throws Exception {
    HeatmapChart chart =
        new HeatmapChart(
            TEXT,
            List.of("0", "1"),
            List.of("a"),
            new double[][] {{.5, .25}},
            new boolean[][] {{false, true}},
            ValueFormat.percent(0),
            HeatmapChart.Scale.SEQUENTIAL);
    JsonNode shapes = figure(chart).get("layout").get("shapes");
    assertThat(shapes).hasSize(1);
    assertThat(shapes.get(0).get("path").asText().split("M"))
        .as("seven diagonals across the second cell only")
        .hasSize(8)
        .allMatch(line -> line.isEmpty() || Double.parseDouble(line.split(",")[0]) >= .5);
  }

  @Test
  void streamsFlowBetweenColumnsAndEscapeTheirNames() throws Exception {
    SankeyChart chart =
        new SankeyChart(
            TEXT,
            List.of(
                new SankeyChart.Node("<a>", 0, Tone.SERIES, 0),
                new SankeyChart.Node("b", 1, Tone.SERIES, 1),
                new SankeyChart.Node("c", 2, Tone.MUTED, 0)),
            List.of(new SankeyChart.Link(0, 1, 3, "3"), new SankeyChart.Link(1, 2, 2, "<2>")),
            ValueFormat.whole());
    JsonNode trace = figure(chart).get("data").get(0);
    assertThat(trace.get("node").get("label").get(0).asText()).isEqualTo("&lt;a&gt;");
    assertThat(trace.get("node").get("x").toString()).isEqualTo("[0.001,0.5,0.999]");
    assertThat(trace.get("link").get("value").toString()).isEqualTo("[3.0,2.0]");
    assertThat(trace.get("link").get("customdata").get(1).asText()).contains("&lt;2&gt;");
  }

  @Test
  void aWaterfallEndsAtItsSum() throws Exception {
    WaterfallChart chart =
        new WaterfallChart(
            TEXT,
            new WaterfallChart.Total("before", 10),
            List.of(new WaterfallChart.Step("up", 4, ""), new WaterfallChart.Step("down", -1, "")),
            "after",
            ValueFormat.whole());
    assertThat(chart.sum()).isEqualTo(13);
    JsonNode trace = figure(chart).get("data").get(0);
    assertThat(trace.get("y").toString()).isEqualTo("[10.0,4.0,-1.0,13.0]");
    assertThat(trace.get("measure").toString())
        .isEqualTo("[\"absolute\",\"relative\",\"relative\",\"total\"]");
  }

  @Test
  void tilesCarryTheirNumbers() throws Exception {
    TreemapChart tiles =
        new TreemapChart(
            TEXT,
            List.of(new TreemapChart.Tile("<x>", 7, Tone.POSITIVE, "7 · 100%", "")),
            ValueFormat.whole());
    JsonNode treemap = figure(tiles).get("data").get(0);
    assertThat(treemap.get("labels").get(0).asText()).isEqualTo("&lt;x&gt;");
    assertThat(treemap.get("values").toString()).isEqualTo("[7.0]");
  }

  @Test
  void colorsAreMixedByChannel() {
    assertThat(Pen.mixed("#FF0000", "#0000FF", .5)).isEqualTo("#800080");
    assertThat(Pen.translucent("#0F9488", .3)).isEqualTo("rgba(15,148,136,0.30)");
  }
}
