package vitrine.ui.experiment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.common.Progress;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.power.Allocation;
import vitrine.core.experiment.power.PowerDesign;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerQuestion;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.planning.PlanningBasis;
import vitrine.core.exposure.planning.SimulatedPower;
import vitrine.ui.experiment.ExperimentView;

/**
 * A planned experiment like the one that is shown.
 *
 * @param metrics their names, to choose from
 * @param basis what the control's units say
 * @param plan all variants
 * @param simulated power that was tried out
 */
public record PlanningAnswer(
    List<String> metrics, PlanningBasis basis, PowerPlan plan, SimulatedPower simulated) {
  private static final int RUNS = 500;
  private static final long SEED = 87;

  /** Copies the list. */
  public PlanningAnswer {
    metrics = List.copyOf(metrics);
  }

  /** The plan that the user's choice makes of an experiment's data. */
  public static PlanningAnswer of(ExperimentView view, PlanChoice choice, Progress progress) {
    FrameExperiment.Read read = view.reading().read();
    ExperimentData data = read.data();
    List<String> names = data.metrics().stream().map(rows -> rows.metric().name()).toList();
    int at = Math.max(0, choice.metric().map(names::indexOf).orElse(0));
    MetricRows rows = data.metrics().get(at);
    PlanningBasis basis = PlanningBasis.of(data, rows, Optional.of(read.design().control()));
    PowerDesign design =
        new PowerDesign(
            choice.scale(),
            allocation(data, read.design()),
            read.design().plan().alpha(),
            choice.horizon(),
            OptionalDouble.empty());
    PowerPlan plan =
        PowerPlan.of(
            basis.baseline(), design, question(choice, design.allocation(), basis), basis.inflow());
    return new PlanningAnswer(names, basis, plan, basis.simulated(plan, RUNS, SEED, progress));
  }

  private static PowerQuestion question(
      PlanChoice choice, Allocation allocation, PlanningBasis basis) {
    return switch (choice.asked()) {
      case UNITS -> PowerQuestion.units(choice.effect(), choice.power());
      case EFFECT ->
          PowerQuestion.effect(
              basis
                  .inflow()
                  .map(inflow -> (double) allocation.total(inflow.units(choice.weeks())))
                  .orElse((double) basis.allUnits()),
              choice.power());
    };
  }

  /** The experiment's own arms and planned shares, the control first. */
  private static Allocation allocation(ExperimentData data, ExperimentDesign design) {
    List<Double> shares = new ArrayList<>();
    for (ArmUnits arm : design.armUnits(data.arms(), data.unitsPerArm())) {
      if (arm.arm().equals(design.control())) {
        shares.addFirst(arm.weight());
      } else {
        shares.add(arm.weight());
      }
    }
    shares.removeIf(share -> !(share > 0));
    return shares.size() < 2 ? Allocation.equal(2) : new Allocation(shares);
  }
}
