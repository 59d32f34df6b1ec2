package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentResult;

/** What an experiment shows: arms, lifts with intervals, verdicts in sentences. */
final class ExperimentSection {
  private final ReportWords words;
  private final ClauseWriter clauses;

  ExperimentSection(ReportWords words) {
    this.words = words;
    this.clauses = new ClauseWriter(words::pattern, words.locale());
  }

  /**
   * The section.
   *
   * @param number among the experiments of the report, from 1
   */
  ReportSection section(
      int number, String dataset, ExperimentQuery query, ExperimentResult result) {
    ExperimentReport report = result.report();
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(figures(report));
    blocks.add(new ReportBlock.Chart(forest(number, report)));
    for (Verdict verdict : VerdictRules.of(report)) {
      blocks.add(
          new ReportBlock.Sentences(
              words.text("report.experiment.verdict", verdict.metric(), verdict.arm()),
              tone(verdict.level()),
              verdict.clauses().stream().map(clauses::write).toList()));
    }
    return new ReportSection(
        "experiment-" + number,
        words.text("report.experiment.title", dataset),
        List.of(
            words.text("report.experiment.scope", query.unit(), query.variant(), report.control()),
            covariates(query)),
        blocks,
        List.of(definition("lift"), definition("ratio"), definition("holm"), definition("cuped")));
  }

  private String covariates(ExperimentQuery query) {
    String columns =
        query.metrics().stream()
            .flatMap(metric -> metric.covariate().stream())
            .map(before -> before.column())
            .distinct()
            .collect(Collectors.joining(", "));
    return columns.isEmpty()
        ? words.text("report.experiment.noCovariate")
        : words.text("report.experiment.covariate", columns);
  }

  private ReportSection.Definition definition(String key) {
    return new ReportSection.Definition(
        words.text("report.experiment.definition." + key + ".name"),
        words.text("report.experiment.definition." + key + ".text"));
  }

  private ReportBlock figures(ExperimentReport report) {
    List<ReportBlock.Cell> cells = new ArrayList<>();
    for (ExperimentReport.ArmUnits arm : report.armUnits()) {
      cells.add(
          new ReportBlock.Cell(
              words.text("report.experiment.arm", arm.arm()),
              words.count(arm.units()),
              words.text("report.experiment.units")));
    }
    cells.add(
        switch (report.sampleRatio()) {
          case SampleRatio.Checked check ->
              new ReportBlock.Cell(
                  words.text("report.experiment.ratio"),
                  words.text("report.experiment.ratio." + check.level().argument()),
                  "p = " + clauses.probability(check.p()));
          case SampleRatio.NotChecked none ->
              new ReportBlock.Cell(
                  words.text("report.experiment.ratio"),
                  ReportWords.NONE,
                  words.text("experiment.reason." + none.reason().code()));
        });
    return new ReportBlock.Figures(cells);
  }

  private ForestChart forest(int number, ExperimentReport report) {
    List<ForestChart.Row> rows = new ArrayList<>();
    for (Effect effect : report.shown()) {
      Optional<ExperimentOutcome.Estimated> lift = effect.relative().estimated();
      if (lift.isPresent()) {
        ExperimentOutcome.Estimated value = lift.get();
        String label =
            report.armUnits().size() > 2
                ? effect.metric().name() + " · " + effect.arm()
                : effect.metric().name();
        rows.add(
            new ForestChart.Row(
                label,
                value.value(),
                value.adjustedInterval().low(),
                value.adjustedInterval().high(),
                tone(effect, value),
                "p = " + clauses.probability(value.pAdjusted())));
      }
    }
    return new ForestChart(
        ChartText.of(
            "report.experiment." + number,
            words.text("report.experiment.lift"),
            words.text("report.experiment.definition.lift.text"),
            words.text("report.empty")),
        rows,
        0,
        ValueFormat.percent(1));
  }

  private static Tone tone(Effect effect, ExperimentOutcome.Estimated lift) {
    if (!lift.significant()) {
      return Tone.NEUTRAL;
    }
    return effect.metric().direction().better(lift.value()) > 0 ? Tone.POSITIVE : Tone.NEGATIVE;
  }

  private static ReportBlock.Tone tone(Verdict.Level level) {
    return switch (level) {
      case BETTER, SAFE -> ReportBlock.Tone.GOOD;
      case WORSE -> ReportBlock.Tone.BAD;
      case REFUSED, UNPROVEN -> ReportBlock.Tone.CAREFUL;
      case UNDECIDED, NOT_ESTIMABLE -> ReportBlock.Tone.PLAIN;
    };
  }
}
