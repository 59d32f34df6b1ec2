package vitrine.infra.plotly;

import java.util.List;
import vitrine.core.chart.Tone;

/**
 * Colours of a theme. The series differ in lightness as well as hue, so that they stay apart for
 * people who see fewer colours; a test holds that.
 */
record Palette(
    List<String> series,
    String positive,
    String neutral,
    String negative,
    String muted,
    String ink,
    String softInk,
    String grid,
    String ground,
    String low,
    String high) {

  private static final Palette LIGHT =
      new Palette(
          List.of("#4453C9", "#E07B1A", "#0F9488", "#9C2A4E", "#6FA8DC", "#8C7A1F", "#57606A"),
          "#0F9488",
          "#9AA4B2",
          "#CC4B37",
          "#B8C0CC",
          "#1F2430",
          "#667080",
          "#E7EAF0",
          "#FFFFFF",
          "#EEF0FB",
          "#8A95EA");

  private static final Palette DARK =
      new Palette(
          List.of("#8F9BFF", "#F5A355", "#3CC4B4", "#C94F93", "#9CCBF5", "#D3BC5A", "#A6B0BD"),
          "#3CC4B4",
          "#7D8794",
          "#F0806C",
          "#566070",
          "#E6E9EF",
          "#9AA4B2",
          "#2B313B",
          "#171A21",
          "#20243A",
          "#4C58B8");

  static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  String color(Tone tone, int index) {
    return switch (tone) {
      case SERIES -> series.get(index % series.size());
      case ACCENT -> series.getFirst();
      case POSITIVE -> positive;
      case NEUTRAL -> neutral;
      case NEGATIVE -> negative;
      case MUTED -> muted;
    };
  }
}
