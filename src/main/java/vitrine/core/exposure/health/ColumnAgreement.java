package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.Condition;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.Exposure;
import vitrine.core.exposure.RowRules;

/**
 * A column that almost determines the arm: the page that was shown, the version that was served.
 * The rows in which it says something else were probably not treated as their arm says.
 *
 * @param column its name
 * @param variant the column of the arm
 * @param valuesOfArm the values that belong to each arm
 * @param rows rows that name a unit and a variant
 * @param disagreeing those of them whose value belongs to another arm, or that have none
 */
public record ColumnAgreement(
    String column,
    String variant,
    Map<String, Set<String>> valuesOfArm,
    long rows,
    long disagreeing) {
  /** In each arm at least this share of the rows must agree. */
  public static final double LEAST = .95;

  /** Copies the map; its order stays. */
  public ColumnAgreement {
    valuesOfArm = Collections.unmodifiableMap(new LinkedHashMap<>(valuesOfArm));
  }

  /** Rows that agree over all. */
  public double share() {
    return (double) (rows - disagreeing) / rows;
  }

  /** Keeps the rows that agree, and each unit's first row. */
  public RowRules rules() {
    List<List<Condition>> keep = new ArrayList<>();
    valuesOfArm.forEach(
        (arm, values) ->
            keep.add(
                List.of(
                    Condition.of(variant, arm),
                    Condition.of(column, values.toArray(String[]::new)))));
    return RowRules.keeping(keep, true);
  }

  /** The column of a frame that agrees best, if one almost does; one that always does is none. */
  public static Optional<ColumnAgreement> of(Frame frame, ExperimentQuery query) {
    Optional<CodeColumn> units = frame.codes(query.unit());
    Optional<CodeColumn> variants = frame.codes(query.variant());
    if (units.isEmpty() || variants.isEmpty()) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>(Set.of(query.unit(), query.variant()));
    query.metrics().forEach(metric -> taken.add(metric.column()));
    Optional<ColumnAgreement> best = Optional.empty();
    for (String name : frame.columns()) {
      Optional<CodeColumn> column = frame.codes(name).filter(c -> !taken.contains(name));
      if (column.isPresent() && few(column.get()) && few(variants.get())) {
        Optional<ColumnAgreement> found = between(column.get(), units.get(), variants.get());
        if (found.isPresent()
            && (best.isEmpty() || found.get().disagreeing() < best.get().disagreeing())) {
          best = found;
        }
      }
    }
    return best;
  }

  private static boolean few(CodeColumn column) {
    return column.dictionary().size() >= 2 && column.dictionary().size() <= Exposure.MOST_ARMS;
  }

  private static Optional<ColumnAgreement> between(
      CodeColumn column, CodeColumn units, CodeColumn variants) {
    int values = column.dictionary().size();
    int arms = variants.dictionary().size();
    long[][] count = new long[arms][values];
    long[] ofArm = new long[arms];
    long rows = 0;
    for (int row = 0; row < units.codes().length; row++) {
      int arm = variants.codes()[row];
      if (units.codes()[row] >= 0 && arm >= 0) {
        rows++;
        ofArm[arm]++;
        if (column.codes()[row] >= 0) {
          count[arm][column.codes()[row]]++;
        }
      }
    }
    long[] agreeing = new long[arms];
    Map<String, Set<String>> valuesOfArm = new LinkedHashMap<>();
    for (int value = 0; value < values; value++) {
      int home = 0;
      for (int arm = 1; arm < arms; arm++) {
        home = count[arm][value] > count[home][value] ? arm : home;
      }
      agreeing[home] += count[home][value];
      valuesOfArm
          .computeIfAbsent(variants.dictionary().value(home), arm -> new HashSet<>())
          .add(column.dictionary().value(value));
    }
    long disagreeing = rows;
    int used = 0;
    for (int arm = 0; arm < arms; arm++) {
      disagreeing -= agreeing[arm];
      if (ofArm[arm] > 0) {
        used++;
        if (agreeing[arm] < LEAST * ofArm[arm]) {
          return Optional.empty();
        }
      }
    }
    return used < 2 || disagreeing == 0
        ? Optional.empty()
        : Optional.of(
            new ColumnAgreement(column.name(), variants.name(), valuesOfArm, rows, disagreeing));
  }
}
