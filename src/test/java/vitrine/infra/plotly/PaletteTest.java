package vitrine.infra.plotly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Colours stay apart for people without red or without green cones. Simulation: Viénot, Brettel,
 * Mollon 1999 in linear RGB; distance: CIE76 in L*a*b* (D65).
 */
class PaletteTest {
  private static final double APART = 12;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theFirstFiveSeriesAndTheTonesStayApart(boolean dark) {
    Palette palette = Palette.of(dark);
    List<List<String>> sets =
        List.of(
            palette.series().subList(0, 5),
            List.of(palette.positive(), palette.neutral(), palette.negative()));
    List<String> close = new ArrayList<>();
    for (List<String> set : sets) {
      for (Sight sight : Sight.values()) {
        for (int i = 0; i < set.size(); i++) {
          for (int j = 0; j < i; j++) {
            double distance = distance(sight.see(rgb(set.get(i))), sight.see(rgb(set.get(j))));
            if (distance < APART) {
              close.add(sight + " " + set.get(i) + " " + set.get(j) + " " + distance);
            }
          }
        }
      }
    }
    assertThat(close).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everySeriesStandsOutFromTheGround(boolean dark) {
    Palette palette = Palette.of(dark);
    for (String color : palette.series()) {
      assertThat(contrast(color, palette.ground())).as(color).isGreaterThan(2.2);
    }
    assertThat(contrast(palette.ink(), palette.ground())).isGreaterThan(7);
    assertThat(contrast(palette.softInk(), palette.ground())).isGreaterThan(4.5);
    assertThat(contrast(palette.ink(), palette.high())).as("text in cells").isGreaterThan(4.5);
  }

  private enum Sight {
    FULL,
    NO_RED,
    NO_GREEN;

    double[] see(double[] c) {
      return switch (this) {
        case FULL -> c;
        case NO_RED -> dichromat(c, .11238, .88762, .00401);
        case NO_GREEN -> dichromat(c, .29275, .70725, -.02234);
      };
    }

    private static double[] dichromat(double[] c, double a, double b, double k) {
      double yellow = a * c[0] + b * c[1];
      return new double[] {yellow, yellow, Math.clamp(k * c[0] - k * c[1] + c[2], 0, 1)};
    }
  }

  private static double[] rgb(String hex) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double v = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      rgb[i] = v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double contrast(String one, String other) {
    double a = luminance(rgb(one)) + .05;
    double b = luminance(rgb(other)) + .05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(double[] c) {
    return .2126 * c[0] + .7152 * c[1] + .0722 * c[2];
  }

  private static double distance(double[] one, double[] other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] lab(double[] c) {
    double x = curve((.4124 * c[0] + .3576 * c[1] + .1805 * c[2]) / .95047);
    double y = curve(luminance(c));
    double z = curve((.0193 * c[0] + .1192 * c[1] + .9505 * c[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
