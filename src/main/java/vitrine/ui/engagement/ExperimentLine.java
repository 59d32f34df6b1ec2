package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.exposure.Exposure;

/**
 * An experiment in one line.
 *
 * @param name of its dataset
 * @param arms their names
 * @param units distinct units of each arm
 * @param ratio whether the arms are as large as planned, equally large that is
 */
record ExperimentLine(String name, List<String> arms, List<Long> units, SampleRatio ratio) {
  ExperimentLine {
    arms = List.copyOf(arms);
    units = List.copyOf(units);
  }

  /**
   * Counts the units of an experiment.
   *
   * @throws VitrineException if it has no unit or variant column, or no two arms
   */
  static ExperimentLine of(String name, Frame frame) {
    String unit = frame.columnOf(Role.USER).orElse("");
    String variant = frame.columnOf(Role.VARIANT).orElse("");
    Exposure exposure = Exposure.of(frame, unit, variant, List.of());
    long[] counts = exposure.unitsPerArm();
    double[] equal = new double[counts.length];
    Arrays.fill(equal, 1);
    List<Long> units = new ArrayList<>();
    for (long count : counts) {
      units.add(count);
    }
    return new ExperimentLine(name, exposure.arms(), units, SampleRatio.check(counts, equal));
  }
}
