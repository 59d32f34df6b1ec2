package vitrine.cli;

import java.io.PrintWriter;
import java.util.Optional;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.PlanSentences;
import vitrine.core.experiment.power.PowerCurve;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerPlan.Variant;
import vitrine.core.experiment.power.PowerSimulation.Point;
import vitrine.core.exposure.planning.PlanningBasis;
import vitrine.core.exposure.planning.SimulatedPower;

/** A plan for people. */
final class PowerText {
  private final Words words;
  private final PrintWriter out;

  PowerText(Words words, PrintWriter out) {
    this.words = words;
    this.out = out;
  }

  void print(PlanningBasis basis, PowerPlan plan, SimulatedPower simulated) {
    out.println(
        words.text(
            "planning.baseline",
            basis.metric().name(),
            basis.baseline().value(),
            Math.sqrt(basis.baseline().variance()),
            basis.units()));
    PlanSentences sentences =
        new PlanSentences(words::text, basis.metric().statistic() instanceof Statistic.Proportion);
    sentences.of(plan).forEach(out::println);
    out.println();
    variants(plan, sentences);
    weeks(plan, sentences);
    points(plan, simulated, sentences);
  }

  private void variants(PowerPlan plan, PlanSentences sentences) {
    TextTable table =
        new TextTable()
            .row(words.text("planning.column.variant"), words.text("planning.column.answer"));
    for (Variant variant : plan.variants()) {
      table.row(name(variant), sentences.result(plan, variant));
    }
    table.print(out);
  }

  private void weeks(PowerPlan plan, PlanSentences sentences) {
    Optional<PowerCurve> plain = plan.byWeeks(plan.chosen());
    if (plain.isEmpty()) {
      return;
    }
    out.println();
    String[] heading = new String[plan.variants().size() + 1];
    heading[0] = words.text("planning.column.weeks");
    for (int i = 1; i < heading.length; i++) {
      heading[i] = name(plan.variants().get(i - 1));
    }
    TextTable table = new TextTable().row(heading);
    for (int week = 0; week < plain.get().x().length; week++) {
      String[] cells = new String[heading.length];
      cells[0] = words.text("planning.arm", Math.round(plain.get().x()[week]));
      for (int i = 1; i < cells.length; i++) {
        double effect = plan.byWeeks(plan.variants().get(i - 1)).orElseThrow().y()[week];
        cells[i] = Double.isNaN(effect) ? "–" : sentences.effect(plan.design(), effect);
      }
      table.row(cells);
    }
    table.print(out);
  }

  private void points(PowerPlan plan, SimulatedPower simulated, PlanSentences sentences) {
    if (simulated.points().isEmpty()) {
      return;
    }
    out.println();
    out.println(
        words.text(
            simulated.ownUnits() ? "planning.simulated.units" : "planning.simulated.normal",
            simulated.runs()));
    TextTable table =
        new TextTable()
            .row(
                words.text("planning.column.effect"),
                words.text("planning.column.formula"),
                words.text("planning.column.simulated"));
    for (Point point : simulated.points()) {
      double formula =
          plan.chosen()
              .answer()
              .analysis()
              .power(plan.chosen().answer().units().value().orElseThrow(), point.effect())
              .value()
              .orElse(Double.NaN);
      table.row(
          sentences.effect(plan.design(), point.effect()),
          words.text("planning.result.power", formula),
          words.text(
              "planning.result.interval",
              point.power(),
              point.interval().low(),
              point.interval().high()));
    }
    table.print(out);
  }

  private String name(Variant variant) {
    return words.text("planning.variant." + PlanSentences.key(variant));
  }
}
