package vitrine.ui.experiment.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.LineChart.Series;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.portfolio.Look;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.ui.common.Messages;

/**
 * A stream over time: the effect, the interval of one look, and the one that holds at all looks.
 */
final class StreamChart {
  private static final int DIGITS = 2;

  private final Messages messages;
  private final StreamText text;

  StreamChart(Messages messages, StreamText text) {
    this.messages = messages;
    this.text = text;
  }

  ChartSpec of(StreamResult stream) {
    List<Look> looks = stream.looks();
    double[] times = looks.stream().mapToDouble(look -> look.checkpoint().time()).toArray();
    List<Series> lines =
        List.of(
            line("alwaysHigh", looks, Look::alwaysValid, e -> e.interval().high(), Tone.NEUTRAL),
            line("alwaysLow", looks, Look::alwaysValid, e -> e.interval().low(), Tone.NEUTRAL),
            dotted(line("fixedHigh", looks, Look::fixed, e -> e.interval().high(), Tone.ACCENT)),
            dotted(line("fixedLow", looks, Look::fixed, e -> e.interval().low(), Tone.ACCENT)),
            line("effect", looks, Look::fixed, Estimated::value, Tone.ACCENT));
    ChartText words =
        ChartText.of(
                "portfolio-stream",
                messages.text(
                    "portfolio.chart",
                    stream.key().experiment(),
                    stream.key().variant(),
                    stream.key().metric()),
                messages.text("portfolio.chart.definition"),
                messages.text("portfolio.chart.none", text.effect(stream)))
            .withAxes(messages.text("portfolio.chart.time"), messages.text("portfolio.chart.axis"));
    return new LineChart(
        words,
        new Positions.Numbers(times, ValueFormat.number(0)),
        lines,
        ValueFormat.number(decimals(lines)));
  }

  private Series line(
      String key,
      List<Look> looks,
      Function<Look, ExperimentOutcome> outcome,
      ToDoubleFunction<Estimated> value,
      Tone tone) {
    double[] y =
        looks.stream()
            .mapToDouble(
                look ->
                    outcome.apply(look).estimated().map(value::applyAsDouble).orElse(Double.NaN))
            .toArray();
    return Series.of(messages.text("portfolio.chart." + key), y).toned(tone);
  }

  private static Series dotted(Series line) {
    boolean[] all = new boolean[line.y().length];
    Arrays.fill(all, true);
    return line.provisional(all);
  }

  /** Enough decimals for two digits of the effect at the end. */
  private static int decimals(List<Series> lines) {
    double[] effect = lines.getLast().y();
    double size = Math.abs(effect[effect.length - 1]);
    return size > 0 && Double.isFinite(size)
        ? Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(size)), 0, 8)
        : DIGITS;
  }
}
