package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.EffectFigures;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Method;
import vitrine.core.report.ReportBlock.Column;

/** Effects by every method, and the checks, as tables. */
final class ExperimentTables {
  private final ReportWords words;
  private final ClauseWriter clauses;

  ExperimentTables(ReportWords words, ClauseWriter clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** A row a metric, arm and adjustment: difference and interval by each method. */
  ReportBlock effects(ExperimentReport report) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.text("report.experiment.column.metric"), false));
    columns.add(new Column(report.control(), true));
    columns.add(new Column(words.text("report.experiment.column.arm"), true));
    List<Method> methods =
        List.of(Method.values()).stream().filter(method -> computed(report, method)).toList();
    for (Method method : methods) {
      columns.add(new Column(words.text("experiments.method." + method.argument()), true));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Adjustment adjustment : Adjustment.values()) {
      for (Effect effect : report.effects(Method.FIXED, adjustment)) {
        rows.add(row(report, effect, methods));
      }
    }
    return new ReportBlock.Table(words.text("report.experiment.effects"), columns, rows);
  }

  private static boolean computed(ExperimentReport report, Method method) {
    return report.effects(method, Adjustment.NONE).stream()
        .anyMatch(effect -> !(effect.absolute() instanceof NotEstimable));
  }

  private List<String> row(ExperimentReport report, Effect effect, List<Method> methods) {
    List<String> cells = new ArrayList<>();
    String name = effect.metric().name() + " · " + effect.arm();
    cells.add(
        switch (effect.adjustment()) {
          case NONE -> name;
          case CUPED -> words.text("report.experiment.cuped", name);
          case POST_STRATIFIED -> words.text("report.experiment.postStratified", name);
        });
    cells.add(value(effect, effect.control().value()));
    cells.add(value(effect, effect.treatment().value()));
    for (Method method : methods) {
      cells.add(report.sibling(effect, method, effect.adjustment()).map(this::cell).orElse(""));
    }
    return cells;
  }

  private String value(Effect effect, double value) {
    return Double.isFinite(value)
        ? clauses.write(EffectFigures.value(effect.metric(), value))
        : ReportWords.NONE;
  }

  private String cell(Effect effect) {
    return switch (effect.absolute()) {
      case Estimated e ->
          words.text(
              "report.experiment.cell",
              difference(effect, e.value()),
              interval(effect, e.interval()),
              "p " + clauses.relation(e.pAdjusted()));
      case Posterior e ->
          words.text(
              "report.experiment.cell",
              difference(effect, e.value()),
              interval(effect, e.interval()),
              clauses.write(new Figure.Share(e.chanceToWin(), false)));
      case NotEstimable none -> words.text("experiment.reason." + none.reason().code());
    };
  }

  private String difference(Effect effect, double value) {
    return clauses.write(EffectFigures.difference(effect.metric(), value));
  }

  private String interval(Effect effect, Interval interval) {
    return words.text(
        "report.experiment.interval",
        difference(effect, interval.low()),
        difference(effect, interval.high()));
  }

  /** What was checked and found; none where nobody checked. */
  Optional<ReportBlock> checks(ExperimentReport report) {
    List<List<String>> rows =
        report.health().checks().stream()
            .filter(check -> check.level() != CheckLevel.NOT_CHECKED)
            .map(this::row)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportBlock.Table(
            words.text("report.experiment.checks"),
            List.of(
                new Column(words.text("report.experiment.column.check"), false),
                new Column(words.text("report.experiment.column.level"), false),
                new Column(words.text("report.experiment.column.found"), false)),
            rows));
  }

  private List<String> row(HealthCheck check) {
    return List.of(
        words.text(check.title()),
        words.text("experiment.check.level." + check.level().argument()),
        clauses.write(check.found())
            + check.advice().map(advice -> " " + clauses.write(advice)).orElse(""));
  }
}
