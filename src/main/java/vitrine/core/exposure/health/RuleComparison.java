package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.EffectFigures;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Method;

/**
 * The answer with rules on rows beside the answers without them, and why they differ. In all of
 * them units in two arms are left out.
 *
 * @param without every row counts
 * @param firstRows only the first row of each unit counts
 * @param with the rules are applied
 */
record RuleComparison(ExperimentReport without, ExperimentReport firstRows, ExperimentReport with) {

  /** What a rule that nobody asked for would change. */
  HealthCheck proposed(ColumnAgreement agreement) {
    List<CheckDetail> details = details();
    boolean mixed = without.mixed().mixed() > 0;
    return HealthCheck.of(
            CheckKind.AGREEMENT,
            CheckLevel.WARNING,
            details.isEmpty() ? "foundOnly" : mixed ? "found" : "foundUnmixed",
            new Name(agreement.column()),
            new Name(agreement.variant()),
            new Share(agreement.share(), false),
            new Count(agreement.disagreeing()),
            new Count(without.mixed().mixed()),
            p(without),
            p(with),
            p(firstRows))
        .with(numbers(Optional.of(agreement)))
        .with(details)
        .advising(
            mixed ? "advice" : "adviceUnmixed",
            new Count(without.mixed().mixed()),
            new Count(units(without)),
            new Count(units(with)),
            new Name(agreement.rules().notation()));
  }

  /** What the rules that were asked for have changed. */
  HealthCheck applied() {
    return HealthCheck.of(
            CheckKind.AGREEMENT,
            CheckLevel.OK,
            "applied",
            p(with),
            p(without),
            new Count(units(with)),
            new Count(units(without)),
            new Count(without.mixed().mixed()),
            p(firstRows))
        .with(numbers(Optional.empty()))
        .with(details());
  }

  private Number[] numbers(Optional<ColumnAgreement> agreement) {
    List<Number> numbers = new ArrayList<>();
    agreement.ifPresent(
        a -> {
          numbers.add(new Number("column", new Name(a.column())));
          numbers.add(new Number("share", new Share(a.share(), false)));
          numbers.add(new Number("rowsDisagree", new Count(a.disagreeing())));
          numbers.add(new Number("rule", new Name(a.rules().notation())));
        });
    numbers.add(new Number("mixed", new Count(without.mixed().mixed())));
    numbers.add(new Number("mixedWithRule", new Count(with.mixed().mixed())));
    numbers.add(new Number("unitsWithoutRule", new Count(units(without))));
    numbers.add(new Number("unitsWithRule", new Count(units(with))));
    return numbers.toArray(Number[]::new);
  }

  private static long units(ExperimentReport report) {
    return report.armUnits().stream().mapToLong(ArmUnits::units).sum();
  }

  private Probability p(ExperimentReport report) {
    return new Probability(
        report.effects(Method.FIXED, Adjustment.NONE).stream()
            .flatMap(effect -> effect.absolute().estimated().stream())
            .mapToDouble(Estimated::p)
            .findFirst()
            .orElse(Double.NaN));
  }

  private List<CheckDetail> details() {
    List<CheckDetail> details = new ArrayList<>();
    for (Effect effect : without.effects(Method.FIXED, Adjustment.NONE)) {
      Optional<Estimated> plain = effect.absolute().estimated();
      Optional<Estimated> ruled =
          with.sibling(effect, Method.FIXED, Adjustment.NONE)
              .flatMap(other -> other.absolute().estimated());
      Optional<Estimated> first =
          firstRows
              .sibling(effect, Method.FIXED, Adjustment.NONE)
              .flatMap(other -> other.absolute().estimated());
      if (plain.isPresent() && ruled.isPresent() && first.isPresent()) {
        String name =
            without.armUnits().size() == 2
                ? effect.metric().name()
                : effect.metric().name() + " · " + effect.arm();
        details.add(
            new CheckDetail(
                name,
                CheckLevel.OK,
                List.of(
                    new Number(
                        "diffWithoutRule",
                        EffectFigures.difference(effect.metric(), plain.get().value())),
                    new Number("pWithoutRule", new Probability(plain.get().p())),
                    new Number(
                        "diffFirstRows",
                        EffectFigures.difference(effect.metric(), first.get().value())),
                    new Number("pFirstRows", new Probability(first.get().p())),
                    new Number(
                        "diffWithRule",
                        EffectFigures.difference(effect.metric(), ruled.get().value())),
                    new Number("pWithRule", new Probability(ruled.get().p())))));
      }
    }
    return details;
  }
}
