package vitrine.core.exposure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.SegmentMembers;

/** What the units of an experiment can be split by. */
public final class SegmentColumns {
  /** More values than this cannot be read as segments. */
  private static final int MOST_VALUES = 30;

  private SegmentColumns() {}

  /** Columns of words that are neither unit, variant nor metric, in file order. */
  public static List<String> of(Frame frame, ExperimentSetup setup) {
    Set<String> taken = new HashSet<>(Set.of(setup.unit(), setup.variant()));
    for (ExperimentQuery.MetricColumn metric : setup.metrics()) {
      taken.add(metric.column());
      metric.denominator().ifPresent(taken::add);
    }
    return frame.columns().stream()
        .filter(name -> !taken.contains(name))
        .filter(name -> frame.codes(name).filter(SegmentColumns::splits).isPresent())
        .toList();
  }

  private static boolean splits(CodeColumn column) {
    int size = column.dictionary().size();
    return size >= 2 && size <= MOST_VALUES;
  }

  /**
   * A segment's shoppers against all other units.
   *
   * @return two segments: of the segment's name, and with a blank name for everybody else
   */
  public static UnitSegments members(SegmentMembers shoppers, ExperimentData data) {
    int[] ofUnit = new int[data.units()];
    Arrays.fill(ofUnit, -1);
    Dictionary users = shoppers.users();
    for (int unit = 0; unit < ofUnit.length; unit++) {
      if (data.armOfUnit()[unit] >= 0) {
        int code = users.code(data.id().apply(unit));
        ofUnit[unit] = code >= 0 && shoppers.members()[code] ? 0 : 1;
      }
    }
    String name = shoppers.segment().name();
    return new UnitSegments(name, List.of(name, ""), ofUnit);
  }
}
