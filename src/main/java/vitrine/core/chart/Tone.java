package vitrine.core.chart;

/** What a colour says. The renderer chooses the colour itself, by theme. */
public enum Tone {
  /** The next colour of the palette. */
  SERIES,
  /** The main colour, for what the chart is about. */
  ACCENT,
  POSITIVE,
  NEUTRAL,
  NEGATIVE,
  /** What is there for comparison only. */
  MUTED
}
