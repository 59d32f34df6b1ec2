package vitrine.core.exposure.health;

import java.util.Optional;
import java.util.function.Function;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.RowRules;

/** Whether rules on rows change the answer, and which rule should be thought of. */
public final class RuleChecks {
  private RuleChecks() {}

  /**
   * The answer with and without rules; empty where no rule was given and none suggests itself.
   *
   * @param report the answer to the query
   * @param again answers another query on the same frame
   */
  public static Optional<HealthCheck> of(
      Frame frame,
      ExperimentQuery query,
      ExperimentReport report,
      Function<ExperimentQuery, ExperimentReport> again) {
    Function<RowRules, ExperimentReport> by =
        rules -> again.apply(query.with(query.reading().with(rules)));
    if (!query.reading().rules().isEmpty()) {
      ExperimentReport without = by.apply(RowRules.NONE);
      ExperimentReport first = by.apply(RowRules.NONE.firstRows());
      return Optional.of(new RuleComparison(without, first, report).applied());
    }
    return ColumnAgreement.of(frame, query)
        .map(
            agreement -> {
              ExperimentReport first = by.apply(RowRules.NONE.firstRows());
              ExperimentReport with = by.apply(agreement.rules());
              return new RuleComparison(report, first, with).proposed(agreement);
            });
  }
}
