package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import vitrine.core.chart.ChartStyle;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;

/** A figure being drawn: its traces and layout, with the parts that every kind of chart shares. */
final class Pen {
  private static final int LONGEST_LABEL = 26;
  private static final int MOST_TICKS = 24;

  private final ChartStyle style;
  private final Palette palette;
  private final ObjectNode figure = JsonNodeFactory.instance.objectNode();
  private final ArrayNode data = figure.putArray("data");
  private final ObjectNode layout = figure.putObject("layout");

  Pen(ChartText text, ChartStyle style) {
    this.style = style;
    palette = Palette.of(style.dark());
    figure.put("id", text.id()).put("title", text.title()).put("definition", text.definition());
    layout
        .put("paper_bgcolor", "rgba(0,0,0,0)")
        .put("plot_bgcolor", "rgba(0,0,0,0)")
        .put("separators", ".,")
        .put("hovermode", "closest")
        .put("dragmode", false)
        .put("showlegend", false);
    layout.putObject("font").put("color", palette.softInk()).put("size", 12);
    layout.putObject("margin").put("l", 8).put("r", 12).put("t", 8).put("b", 8);
    ObjectNode label = layout.putObject("hoverlabel");
    label.put("bgcolor", palette.ground()).put("bordercolor", palette.grid()).put("align", "left");
    label.putObject("font").put("color", palette.ink()).put("size", 12);
    ObjectNode across = axis("xaxis", text.xTitle()).put("showgrid", false);
    // Words that lean to the right would leave the drawing after the last tick, and are left out.
    across.putArray("autotickangles").add(0).add(-30).add(-90);
    axis("yaxis", text.yTitle());
  }

  private ObjectNode axis(String name, String title) {
    ObjectNode axis = layout.putObject(name);
    axis.put("automargin", true)
        .put("gridcolor", palette.grid())
        .put("linecolor", palette.grid())
        .put("zerolinecolor", palette.grid())
        .put("fixedrange", true);
    if (!title.isEmpty()) {
      ObjectNode words = axis.putObject("title");
      words.put("text", escape(title)).put("standoff", 10);
      words.putObject("font").put("size", 12).put("color", palette.softInk());
    }
    return axis;
  }

  ObjectNode figure() {
    return figure;
  }

  ObjectNode layout() {
    return layout;
  }

  ObjectNode xAxis() {
    return (ObjectNode) layout.get("xaxis");
  }

  ObjectNode yAxis() {
    return (ObjectNode) layout.get("yaxis");
  }

  Palette palette() {
    return palette;
  }

  String color(Tone tone, int index) {
    return palette.color(tone, index);
  }

  /** A new trace of a series; clicks on it name the series. */
  ObjectNode trace(String type, String name, int series) {
    return data.addObject().put("type", type).put("name", escape(name)).put("meta", series);
  }

  /** A legend above the drawing. */
  void legend() {
    layout.put("showlegend", true);
    ObjectNode legend = layout.putObject("legend");
    legend.put("orientation", "h").put("x", 0).put("y", 1.02).put("yanchor", "bottom");
    legend.put("itemclick", "toggle").put("itemdoubleclick", "toggleothers");
    legend.putObject("font").put("color", palette.softInk()).put("size", 12);
  }

  /** Writes an axis' ticks in a format. */
  void format(ObjectNode axis, ValueFormat format) {
    axis.put("tickformat", pattern(format)).put("hoverformat", pattern(format));
    if (format.kind() == ValueFormat.Kind.MONEY) {
      axis.put("tickprefix", sign(format.currency()));
    }
  }

  /** The d3 pattern of a format. */
  String pattern(ValueFormat format) {
    return switch (format.kind()) {
      case PERCENT -> ",." + format.decimals() + "%";
      case NUMBER, MONEY -> format.decimals() == 0 ? ",d" : ",." + format.decimals() + "f";
    };
  }

  /** The sign of an ISO code as the language writes it; anything else stands for itself. */
  private String sign(String currency) {
    boolean code = currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    try {
      return escape(code ? Currency.getInstance(currency).getSymbol(style.locale()) : currency);
    } catch (IllegalArgumentException unknownCode) {
      return escape(currency);
    }
  }

  /** How a value of the trace is written under the pointer, for example {@code %{y:,.2f}}. */
  String hover(String variable, ValueFormat format) {
    String d3 = format.kind() == ValueFormat.Kind.PERCENT ? pattern(format) : hoverNumber(format);
    String sign = format.kind() == ValueFormat.Kind.MONEY ? sign(format.currency()) : "";
    return sign + "%{" + variable + ":" + d3 + "}";
  }

  private static String hoverNumber(ValueFormat format) {
    return ",." + format.decimals() + "f";
  }

  /** Puts the positions on an axis and returns what stands in the traces for them. */
  ArrayNode positions(ObjectNode axis, Positions positions) {
    return switch (positions) {
      case Positions.Days days -> days(axis, days.days());
      case Positions.Labels labels -> labels(axis, labels.labels());
      case Positions.Numbers numbers -> {
        format(axis, numbers.format());
        yield numbers(numbers.values());
      }
    };
  }

  private ArrayNode days(ObjectNode axis, List<LocalDate> days) {
    boolean chinese = style.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    boolean years = !days.isEmpty() && days.getFirst().plusDays(300).isBefore(days.getLast());
    axis.put("type", "date").put("nticks", 9);
    if (chinese) {
      axis.put("tickformat", years ? "%Y年%-m月" : "%-m月%-d日").put("hoverformat", "%Y年%-m月%-d日");
    } else {
      axis.put("tickformat", years ? "%b %Y" : "%b %-d").put("hoverformat", "%a, %b %-d, %Y");
    }
    ArrayNode values = array();
    days.forEach(day -> values.add(day.toString()));
    return values;
  }

  /** Names become ticks at 0, 1, 2 …, so that no name is taken for a number or a date. */
  private ArrayNode labels(ObjectNode axis, List<String> labels) {
    ArrayNode values = array();
    ArrayNode ticks = array();
    ArrayNode words = array();
    int step = Math.max(1, (labels.size() + MOST_TICKS - 1) / MOST_TICKS);
    for (int i = 0; i < labels.size(); i++) {
      values.add(i);
      if (i % step == 0) {
        ticks.add(i);
        words.add(escape(shorten(labels.get(i))));
      }
    }
    axis.set("tickvals", ticks);
    axis.set("ticktext", words);
    axis.put("zeroline", false).put("showgrid", false);
    return values;
  }

  /** The full names, for the pointer. */
  ArrayNode names(Positions positions) {
    ArrayNode names = array();
    if (positions instanceof Positions.Labels(List<String> labels)) {
      labels.forEach(label -> names.add(escape(label)));
    }
    return names;
  }

  static ArrayNode numbers(double[] values) {
    ArrayNode numbers = array();
    for (double value : values) {
      if (Double.isFinite(value)) {
        numbers.add(value);
      } else {
        numbers.addNull();
      }
    }
    return numbers;
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A colour {@code #rrggbb} that lets the ground through. */
  static String translucent(String color, double opacity) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return String.format(
        Locale.ROOT, "rgba(%d,%d,%d,%.2f)", rgb >> 16, rgb >> 8 & 255, rgb & 255, opacity);
  }

  /** So much of a colour, the rest of the ground; opaque, so that text on it has one contrast. */
  static String mixed(String color, String ground, double share) {
    int a = Integer.parseInt(color.substring(1), 16);
    int b = Integer.parseInt(ground.substring(1), 16);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = share * (a >> shift & 255) + (1 - share) * (b >> shift & 255);
      mixed |= (int) Math.round(part) << shift;
    }
    return String.format(Locale.ROOT, "#%06X", mixed);
  }

  static String shorten(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }

  /** Plotly reads some markup in its texts: text of the data must not be read so. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
