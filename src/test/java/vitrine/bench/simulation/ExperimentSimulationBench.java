package vitrine.bench.simulation;

import java.util.List;
import java.util.Locale;
import vitrine.core.experiment.Scale;

/**
 * What the methods of an experiment promise against what happens: false positives over 28 daily
 * looks, coverage, CUPED's gain and power. Arguments: which parts (looks, coverage, cuped, power);
 * all of them without any.
 */
public final class ExperimentSimulationBench {
  private static final long SEED = 20_261_125;

  private ExperimentSimulationBench() {}

  public static void main(String[] arguments) {
    List<String> parts =
        arguments.length == 0 ? List.of("looks", "coverage", "cuped", "power") : List.of(arguments);
    for (String part : parts) {
      long start = System.nanoTime();
      switch (part) {
        case "looks" -> looks();
        case "coverage" -> coverage();
        case "cuped" -> cuped();
        case "power" -> power();
        default -> throw new IllegalArgumentException(part);
      }
      print(String.format(Locale.ROOT, "(%.0f s)%n", (System.nanoTime() - start) / 1e9));
    }
  }

  private static void looks() {
    print("| units | lift | fixed | always-valid | group sequential | mSPRT |");
    print("|---|---|---|---|---|---|");
    long seed = SEED;
    for (double lift : new double[] {0, .05}) {
      for (DrawnUnits units : DrawnUnits.values()) {
        print(new LookSimulation(units, lift).row(seed++));
      }
    }
  }

  private static void coverage() {
    print("| units | difference | lift |");
    print("|---|---|---|");
    long seed = SEED + 100;
    for (DrawnUnits units : DrawnUnits.values()) {
      print(new CoverageSimulation(units).row(seed++));
    }
  }

  private static void cuped() {
    print("| rho | 1 - rho² | variance of the estimates | of the stated errors | coverage |");
    print("|---|---|---|---|---|");
    long seed = SEED + 200;
    for (double rho : new double[] {0, .3, .5, .7, .9}) {
      print(new CupedSimulation(rho).row(seed++));
    }
  }

  private static void power() {
    print("| units | scale | an arm | horizon | lift: formula / simulated, % | farthest, points |");
    print("|---|---|---|---|---|---|");
    long seed = SEED + 300;
    for (DrawnUnits units : DrawnUnits.values()) {
      print(new PowerCurveSimulation(units, Scale.ABSOLUTE, 5_000, 10_000).rows(seed++));
      print(new PowerCurveSimulation(units, Scale.RELATIVE, 5_000, 10_000).rows(seed++));
      print(new PowerCurveSimulation(units, Scale.RELATIVE, 100_000, 4_000).rows(seed++));
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
