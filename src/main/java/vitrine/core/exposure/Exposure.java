package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.MixedExposure;

/**
 * Which arm each unit was in. A unit is a distinct value of the unit column with at least one row
 * that names a variant; a unit seen in two arms is in none and is counted.
 */
public final class Exposure {
  /** More variants than this are no variants. */
  public static final int MOST_ARMS = 50;

  /** The arm of a unit seen in two. */
  static final int MIXED = -2;

  private static final int UNSEEN = -1;

  private final CodeColumn units;
  private final List<String> arms;
  private final int[] armOfUnit;
  private final long rowsLeftOut;
  private final long mixed;
  private final int[] rowsPerUnit;

  private Exposure(
      CodeColumn units,
      List<String> arms,
      int[] armOfUnit,
      long rowsLeftOut,
      long mixed,
      int[] rowsPerUnit) {
    this.units = units;
    this.arms = List.copyOf(arms);
    this.armOfUnit = armOfUnit;
    this.rowsLeftOut = rowsLeftOut;
    this.mixed = mixed;
    this.rowsPerUnit = rowsPerUnit;
  }

  /**
   * Assigns units to arms.
   *
   * @param planned arms that were planned; they count with 0 units where the data has none
   * @throws VitrineException if there is no such column, or if there are fewer than two arms or too
   *     many
   */
  public static Exposure of(
      Frame frame, String unitColumn, String variantColumn, Collection<String> planned) {
    CodeColumn units = CodedValues.of(frame, unitColumn);
    CodeColumn variants = CodedValues.of(frame, variantColumn);
    List<String> arms = arms(variants, planned);
    int[] armOfCode = new int[variants.dictionary().size()];
    for (int code = 0; code < armOfCode.length; code++) {
      armOfCode[code] = arms.indexOf(variants.dictionary().value(code).strip());
    }
    int[] armOfUnit = new int[units.dictionary().size()];
    Arrays.fill(armOfUnit, UNSEEN);
    // Rows left out belong to no unit from here on, so that their values count nowhere.
    int[] unitCodes = units.codes().clone();
    int[] variantCodes = variants.codes();
    int[] rowsPerUnit = new int[armOfUnit.length];
    long leftOut = 0;
    for (int row = 0; row < unitCodes.length; row++) {
      int unit = unitCodes[row];
      int arm = variantCodes[row] < 0 ? UNSEEN : armOfCode[variantCodes[row]];
      if (unit < 0 || arm < 0) {
        leftOut++;
        unitCodes[row] = CodeColumn.MISSING;
        continue;
      }
      rowsPerUnit[unit]++;
      if (armOfUnit[unit] == UNSEEN) {
        armOfUnit[unit] = arm;
      } else if (armOfUnit[unit] != arm) {
        armOfUnit[unit] = MIXED;
      }
    }
    long mixed = Arrays.stream(armOfUnit).filter(arm -> arm == MIXED).count();
    CodeColumn counted = new CodeColumn(units.name(), unitCodes, units.dictionary());
    return new Exposure(counted, arms, armOfUnit, leftOut, mixed, rowsPerUnit);
  }

  /** Every unit in one arm, which has no name. */
  static Exposure unassigned(Frame frame, String unitColumn) {
    CodeColumn units = CodedValues.of(frame, unitColumn);
    int[] codes = units.codes();
    int[] armOfUnit = new int[units.dictionary().size()];
    Arrays.fill(armOfUnit, UNSEEN);
    int[] rowsPerUnit = new int[armOfUnit.length];
    long leftOut = 0;
    for (int unit : codes) {
      if (unit < 0) {
        leftOut++;
      } else {
        armOfUnit[unit] = 0;
        rowsPerUnit[unit]++;
      }
    }
    return new Exposure(units, List.of(""), armOfUnit, leftOut, 0, rowsPerUnit);
  }

  private static List<String> arms(CodeColumn variants, Collection<String> planned) {
    if (variants.dictionary().size() > MOST_ARMS) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_TOO_MANY_ARMS, variants.name(), variants.dictionary().size());
    }
    TreeSet<String> names = new TreeSet<>(planned);
    for (int code = 0; code < variants.dictionary().size(); code++) {
      String name = variants.dictionary().value(code).strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    if (names.size() < 2) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_ONE_ARM, variants.name(), String.join(", ", names));
    }
    return new ArrayList<>(names);
  }

  /**
   * The same experiment with some of its units only.
   *
   * @param wanted whether each unit code counts
   */
  Exposure among(boolean[] wanted) {
    int[] kept = armOfUnit.clone();
    for (int unit = 0; unit < kept.length; unit++) {
      if (!wanted[unit]) {
        kept[unit] = UNSEEN;
      }
    }
    long both = Arrays.stream(kept).filter(arm -> arm == MIXED).count();
    return new Exposure(units, arms, kept, rowsLeftOut, both, rowsPerUnit);
  }

  /** The variants, in the order of their names. */
  public List<String> arms() {
    return arms;
  }

  /** The arm of each unit code as a place in {@link #arms}; negative if it is in none. */
  public int[] armOfUnit() {
    return armOfUnit;
  }

  /** The units; a code of this column is a place in {@link #armOfUnit}. */
  public CodeColumn units() {
    return units;
  }

  /** The id of a unit. */
  public String id(int unit) {
    return units.dictionary().value(unit);
  }

  /** Units of each arm, mixed ones left out. */
  public long[] unitsPerArm() {
    long[] count = new long[arms.size()];
    for (int arm : armOfUnit) {
      if (arm >= 0) {
        count[arm]++;
      }
    }
    return count;
  }

  /** Units seen in two arms. */
  public MixedExposure mixedExposure() {
    long seen = Arrays.stream(armOfUnit).filter(arm -> arm != UNSEEN).count();
    return new MixedExposure(mixed, seen);
  }

  /** How many rows assign each unit. Not a copy: read only. */
  public int[] rowsPerUnit() {
    return rowsPerUnit;
  }

  /** Rows that name no unit or no variant. */
  public long rowsLeftOut() {
    return rowsLeftOut;
  }

  /**
   * The arm that others are probably compared with: one that is called control, or the first by
   * name.
   */
  public String likelyControl() {
    return ControlNames.likeliest(arms);
  }
}
