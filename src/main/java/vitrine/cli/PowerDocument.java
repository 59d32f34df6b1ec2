package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.Allocation;
import vitrine.core.experiment.power.PlanSentences;
import vitrine.core.experiment.power.PowerAnswer;
import vitrine.core.experiment.power.PowerCurve;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerPlan.Variant;
import vitrine.core.experiment.power.PowerSimulation.Point;
import vitrine.core.experiment.power.Solution;
import vitrine.core.exposure.planning.PlanningBasis;
import vitrine.core.exposure.planning.SimulatedPower;

/** The JSON of a plan, as docs/json/experiment-power.md describes it. */
final class PowerDocument {
  private final PlanSentences.Text text;

  PowerDocument(PlanSentences.Text text) {
    this.text = text;
  }

  Map<String, Object> of(PlanningBasis basis, PowerPlan plan, SimulatedPower simulated) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("metric", basis.metric().name());
    document.put("type", basis.metric().statistic().argument());
    document.put("scale", plan.design().scale().name().toLowerCase(Locale.ROOT));
    document.put("alpha", plan.design().alpha());
    document.put("arms", plan.design().allocation().shares());
    document.put("horizon", horizon(plan.chosen()));
    plan.design().tuned().ifPresent(tuned -> document.put("planned", tuned));
    document.put("baseline", baseline(basis));
    plan.inflow()
        .ifPresent(
            inflow -> {
              Map<String, Object> object = new LinkedHashMap<>();
              object.put("unitsPerDay", inflow.perDay());
              if (basis.days() > 0) {
                object.put("units", basis.allUnits());
                object.put("days", basis.days());
              }
              document.put("inflow", object);
            });
    document.put("solvedFor", solvedFor(plan));
    document.putAll(answer(plan, plan.chosen()));
    document.put("variants", plan.variants().stream().map(v -> variant(plan, v)).toList());
    document.put("curves", curves(plan));
    if (!simulated.points().isEmpty()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("population", simulated.ownUnits() ? "units" : "normal");
      object.put("runs", simulated.runs());
      object.put("seed", simulated.seed());
      object.put("points", simulated.points().stream().map(PowerDocument::point).toList());
      document.put("simulated", object);
    }
    boolean share = basis.metric().statistic() instanceof Statistic.Proportion;
    document.put("sentences", new PlanSentences(text, share).of(plan));
    return document;
  }

  private static Map<String, Object> baseline(PlanningBasis basis) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("value", finite(basis.baseline().value()));
    object.put("variance", finite(basis.baseline().variance()));
    object.put("sd", finite(Math.sqrt(basis.baseline().variance())));
    basis.baseline().correlation().ifPresent(rho -> object.put("correlation", rho));
    if (basis.units() > 0) {
      object.put("units", basis.units());
    }
    return object;
  }

  private static String solvedFor(PowerPlan plan) {
    if (plan.question().units().isEmpty()) {
      return "units";
    }
    return plan.question().effect().isEmpty() ? "effect" : "power";
  }

  private Map<String, Object> variant(PowerPlan plan, Variant variant) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("horizon", horizon(variant));
    object.put("cuped", variant.cuped());
    object.putAll(answer(plan, variant));
    return object;
  }

  private Map<String, Object> answer(PowerPlan plan, Variant variant) {
    PowerAnswer answer = variant.answer();
    Map<String, Object> object = new LinkedHashMap<>();
    Allocation allocation = plan.design().allocation();
    answer
        .units()
        .value()
        .ifPresent(
            units -> {
              object.put("units", plan.units(variant));
              object.put("unitsPerArm", allocation.units(units));
              object.put("unitsExact", units);
            });
    answer.effect().value().ifPresent(effect -> object.put("effect", effect));
    answer.power().value().ifPresent(power -> object.put("power", power));
    variant.weeks().ifPresent(weeks -> object.put("weeks", weeks));
    if (variant.weeks().isPresent()) {
      object.put("days", plan.inflow().orElseThrow().days(plan.units(variant)));
    }
    for (Solution solution : List.of(answer.units(), answer.effect(), answer.power())) {
      if (solution instanceof Solution.None(var reason)) {
        object.put(
            "notEstimable",
            Map.of("code", reason.code(), "reason", text.of("experiment.reason." + reason.code())));
      }
    }
    return object;
  }

  private static Map<String, Object> curves(PowerPlan plan) {
    Map<String, Object> curves = new LinkedHashMap<>();
    curves.put("powerByEffect", curve(plan, "effect", "power", plan::byEffect));
    curves.put("powerByUnits", curve(plan, "units", "power", plan::byUnits));
    curves.put("effectByWeeks", curve(plan, "weeks", "effect", plan::byWeeks));
    return curves;
  }

  private static List<Map<String, Object>> curve(
      PowerPlan plan, String x, String y, Function<Variant, Optional<PowerCurve>> curve) {
    List<Map<String, Object>> curves = new ArrayList<>();
    for (Variant variant : plan.variants()) {
      curve
          .apply(variant)
          .ifPresent(
              points -> {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("horizon", horizon(variant));
                object.put("cuped", variant.cuped());
                object.put(x, points.x());
                object.put(y, finite(points.y()));
                curves.add(object);
              });
    }
    return curves;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("effect", point.effect());
    object.put("power", point.power());
    object.put("ci", List.of(point.interval().low(), point.interval().high()));
    return object;
  }

  private static String horizon(Variant variant) {
    return variant.horizon().name().toLowerCase(Locale.ROOT);
  }

  private static List<@Nullable Double> finite(double[] values) {
    List<@Nullable Double> finite = new ArrayList<>();
    for (double value : values) {
      finite.add(finite(value));
    }
    return finite;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
