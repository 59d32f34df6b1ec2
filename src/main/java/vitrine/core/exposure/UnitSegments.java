package vitrine.core.exposure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;

/**
 * The segment of each unit: the value of its first row that has one.
 *
 * @param names of the segments
 * @param ofUnit the segment of each unit as a place in the names; negative without one
 */
record UnitSegments(List<String> names, int[] ofUnit) {
  /** More segments than this are no segments. */
  static final int MOST = 200;

  static UnitSegments of(Frame frame, String column, Exposure exposure) {
    CodeColumn values = CodedValues.of(frame, column);
    int size = values.dictionary().size();
    if (size > MOST) {
      throw new VitrineException(ProblemCode.EXPERIMENT_TOO_MANY_SEGMENTS, column, size);
    }
    int[] ofUnit = new int[exposure.armOfUnit().length];
    Arrays.fill(ofUnit, -1);
    int[] units = exposure.units().codes();
    int[] codes = values.codes();
    for (int row = 0; row < codes.length; row++) {
      int unit = units[row];
      if (unit >= 0 && codes[row] >= 0 && ofUnit[unit] < 0) {
        ofUnit[unit] = codes[row];
      }
    }
    List<String> names = IntStream.range(0, size).mapToObj(values.dictionary()::value).toList();
    return new UnitSegments(names, ofUnit);
  }

  /** The arms inside each segment. */
  Map<String, List<Arm>> arms(Exposure exposure, double[] values) {
    int[] armOfUnit = exposure.armOfUnit();
    int arms = exposure.arms().size();
    int[] cells = new int[ofUnit.length];
    for (int unit = 0; unit < cells.length; unit++) {
      cells[unit] =
          ofUnit[unit] < 0 || armOfUnit[unit] < 0 ? -1 : ofUnit[unit] * arms + armOfUnit[unit];
    }
    Map<String, List<Arm>> bySegment = new LinkedHashMap<>();
    for (int segment = 0; segment < names.size(); segment++) {
      int first = segment * arms;
      bySegment.put(
          names.get(segment),
          IntStream.range(0, arms)
              .mapToObj(
                  arm ->
                      new Arm(
                          exposure.arms().get(arm), Moments.ofGroup(cells, first + arm, values)))
              .toList());
    }
    return bySegment;
  }
}
