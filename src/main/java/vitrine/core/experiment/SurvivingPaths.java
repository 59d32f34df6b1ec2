package vitrine.core.experiment;

/**
 * Where Brownian motion is at a look, over the paths that no bound has stopped: a density on
 * [-limit, limit], even, so that its right half is kept. It is carried from look to look by
 * numerical integration: Armitage, McPherson and Rowe, "Repeated significance tests on accumulating
 * data" (1969). The nodes are those of Gauss and Legendre in panels as wide as the finest of the
 * two normal densities that meet there allows, so that 60 looks need some 100 nodes each, and two
 * looks close to each other as many more as they are close.
 */
final class SurvivingPaths {
  /** The positive ones of 16 nodes on [-1, 1], and their weights. */
  private static final double[] NODES = {
    0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
    0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
  };

  private static final double[] WEIGHTS = {
    0.18945061045506864, 0.18260341504492364, 0.16915651939500265, 0.1495959888165767,
    0.12462897125553407, 0.0951585116824926, 0.062253523938647456, 0.027152459411754176
  };

  /** In standard deviations of the finest density; with 16 nodes the error is under 1e-12. */
  private static final double PANEL = 4;

  /** A normal density is nothing from here on, in standard deviations: exp(-98). */
  private static final double REACH = 14;

  private final double[] at;
  private final double[] mass;

  /** At these places, on the right half; the mass of a place is its weight times the density. */
  private SurvivingPaths(double[] at, double[] mass) {
    this.at = at;
    this.mass = mass;
  }

  /**
   * The paths that the first look lets go on.
   *
   * @param variance of the motion at that look
   * @param limit of the paths that go on
   * @param next the variance that the next step adds
   */
  static SurvivingPaths first(double variance, double limit, double next) {
    SurvivingPaths paths = grid(limit, Math.sqrt(Math.min(variance, next)));
    double deviation = Math.sqrt(variance);
    for (int i = 0; i < paths.at.length; i++) {
      paths.mass[i] *= Distributions.normalDensity(paths.at[i] / deviation) / deviation;
    }
    return paths;
  }

  /** The probability to be at {@code limit} or beyond, on either side, after a further step. */
  double leaving(double limit, double step) {
    double deviation = Math.sqrt(step);
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum +=
          mass[i]
              * (Distributions.normalBelow((at[i] - limit) / deviation)
                  + Distributions.normalBelow((-limit - at[i]) / deviation));
    }
    return 2 * sum;
  }

  /** The density at a place on the right half after a further step, before any bound stops it. */
  double density(double place, double step) {
    double deviation = Math.sqrt(step);
    double sum = 0;
    for (int i = from(place - REACH * deviation); i < at.length; i++) {
      double near = (place - at[i]) / deviation;
      if (near < -REACH) {
        break;
      }
      double far = (place + at[i]) / deviation;
      double mirrored = far < REACH ? Math.exp(-far * far / 2) : 0;
      sum += mass[i] * (Math.exp(-near * near / 2) + mirrored);
    }
    return sum / (deviation * Math.sqrt(2 * Math.PI));
  }

  /**
   * The paths that the next look lets go on.
   *
   * @param step the variance up to that look
   * @param limit of the paths that go on
   * @param next the variance that the step after it adds
   */
  SurvivingPaths after(double step, double limit, double next) {
    SurvivingPaths paths = grid(limit, Math.sqrt(Math.min(step, next)));
    for (int i = 0; i < paths.at.length; i++) {
      paths.mass[i] *= density(paths.at[i], step);
    }
    return paths;
  }

  private int from(double place) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Places on [0, limit] and their weights. */
  private static SurvivingPaths grid(double limit, double finest) {
    int panels = (int) Math.ceil(limit / (PANEL * finest)) + 1;
    int half = NODES.length;
    double width = limit / panels / 2;
    double[] at = new double[panels * 2 * half];
    double[] weights = new double[at.length];
    for (int panel = 0; panel < panels; panel++) {
      double centre = (2 * panel + 1) * width;
      int middle = (2 * panel + 1) * half;
      for (int i = 0; i < half; i++) {
        at[middle + i] = centre + width * NODES[i];
        at[middle - 1 - i] = centre - width * NODES[i];
        weights[middle + i] = width * WEIGHTS[i];
        weights[middle - 1 - i] = width * WEIGHTS[i];
      }
    }
    return new SurvivingPaths(at, weights);
  }
}
