package vitrine.core.exposure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.ExperimentReport.ArmUnits;

/**
 * What was meant to be compared.
 *
 * @param control the arm that the others are compared with
 * @param shares planned share of each arm on any scale; empty: equal
 * @param plan how it is judged
 * @param schedule when it was meant to run
 */
public record ExperimentDesign(
    String control, Map<String, Double> shares, AnalysisPlan plan, Schedule schedule) {
  /** Copies the map; its order stays. */
  public ExperimentDesign {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /** A design of which nobody said when it runs. */
  public ExperimentDesign(String control, Map<String, Double> shares, AnalysisPlan plan) {
    this(control, shares, plan, Schedule.UNKNOWN);
  }

  /** Units and planned share of each arm. */
  public List<ArmUnits> armUnits(List<String> arms, long[] units) {
    return IntStream.range(0, arms.size())
        .mapToObj(
            arm -> {
              String name = arms.get(arm);
              double share = shares.isEmpty() ? 1 : shares.getOrDefault(name, 0.0);
              return new ArmUnits(name, units[arm], share);
            })
        .toList();
  }
}
