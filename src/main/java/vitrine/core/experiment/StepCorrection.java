package vitrine.core.experiment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrections of p for many tests: Holm, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6 (1979); Benjamini and Hochberg, "Controlling the false
 * discovery rate", Journal of the Royal Statistical Society B 57 (1995).
 */
public final class StepCorrection {
  private StepCorrection() {}

  /** The corrected p of each p, in the same order. */
  public static double[] adjust(Correction correction, double[] p) {
    return switch (correction) {
      case HOLM -> holm(p);
      case BENJAMINI_HOCHBERG -> benjaminiHochberg(p);
      case NONE -> p.clone();
    };
  }

  private static double[] holm(double[] p) {
    int m = p.length;
    int[] order = ascending(p);
    double[] adjusted = new double[m];
    double running = 0;
    for (int rank = 0; rank < m; rank++) {
      running = Math.max(running, Math.min(1, (m - rank) * p[order[rank]]));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }

  private static double[] benjaminiHochberg(double[] p) {
    int m = p.length;
    int[] order = ascending(p);
    double[] adjusted = new double[m];
    double running = 1;
    for (int rank = m - 1; rank >= 0; rank--) {
      running = Math.min(running, p[order[rank]] * ((double) m / (rank + 1)));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }

  private static int[] ascending(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
