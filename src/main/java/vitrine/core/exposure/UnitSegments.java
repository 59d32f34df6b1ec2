package vitrine.core.exposure;

import java.util.ArrayList;
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
import vitrine.core.experiment.Stratum;

/**
 * A column that splits the units: each unit's segment is the value of its first row that has one.
 *
 * @param column its name
 * @param names of the segments
 * @param ofUnit the segment of each unit as a place in the names; negative without one
 */
public record UnitSegments(String column, List<String> names, int[] ofUnit) {
  /** More segments than this are no segments. */
  public static final int MOST = 200;

  /** Copies the list. */
  public UnitSegments {
    names = List.copyOf(names);
  }

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
    return new UnitSegments(column, names, ofUnit);
  }

  /** The arms inside each segment. */
  public Map<String, List<Arm>> arms(ExperimentData data, MetricUnits units) {
    Map<String, List<Arm>> bySegment = new LinkedHashMap<>();
    for (Stratum stratum : split(data, units, -1, names)) {
      bySegment.put(stratum.name(), stratum.arms());
    }
    return bySegment;
  }

  /** The arms inside each segment, and inside the units without one. */
  List<Stratum> strata(ExperimentData data, MetricUnits units) {
    List<String> all = new ArrayList<>(names);
    all.add("");
    return split(data, units, names.size(), all);
  }

  private List<Stratum> split(
      ExperimentData data, MetricUnits units, int blank, List<String> groups) {
    int[] armOfUnit = data.armOfUnit();
    int arms = data.arms().size();
    int[] cells = new int[ofUnit.length];
    for (int unit = 0; unit < cells.length; unit++) {
      int group = ofUnit[unit] < 0 ? blank : ofUnit[unit];
      cells[unit] = group < 0 || armOfUnit[unit] < 0 ? -1 : group * arms + armOfUnit[unit];
    }
    List<String> cellNames =
        IntStream.range(0, groups.size() * arms)
            .mapToObj(cell -> data.arms().get(cell % arms))
            .toList();
    List<Arm> all = units.arms(cells, cellNames);
    return IntStream.range(0, groups.size())
        .mapToObj(
            group -> new Stratum(groups.get(group), all.subList(group * arms, (group + 1) * arms)))
        .toList();
  }
}
