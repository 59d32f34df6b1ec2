package vitrine.core.experiment;

import java.util.Optional;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;

/** What a reader must know of the method behind a verdict. */
final class MethodClause {
  private MethodClause() {}

  /** The sentence; none for a single look at the end of a plan. */
  static Optional<Clause> of(AnalysisPlan plan, Effect effect) {
    double units = (double) effect.control().n() + effect.treatment().n();
    Count now = new Count(Math.round(units));
    Count planned = new Count(Math.round(plan.planned().orElse(AlwaysValid.UNPLANNED)));
    boolean over = plan.planned().isPresent() && units > plan.planned().getAsDouble();
    return switch (effect.method()) {
      case FIXED ->
          plan.planned().isPresent() && units < plan.planned().getAsDouble()
              ? Optional.of(Clause.of("method.fixedEarly", now, planned))
              : Optional.empty();
      case ALWAYS_VALID ->
          Optional.of(
              Clause.of(
                  plan.planned().isPresent() ? "method.alwaysValid" : "method.unplanned",
                  now,
                  planned));
      case GROUP_SEQUENTIAL ->
          effect
              .absolute()
              .estimated()
              .map(
                  e ->
                      Clause.of(
                          over ? "method.planExceeded" : "method.groupSequential",
                          new Amount(e.level(), false),
                          now,
                          planned));
      case MSPRT -> Optional.of(Clause.of("method.msprt"));
      case BAYESIAN ->
          Optional.of(
              Clause.of(effect.metric().prior().isPresent() ? "method.prior" : "method.flatPrior"));
    };
  }
}
