package vitrine.core.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.Clause;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;

/** The section of an experiment: verdicts, effects, checks, and what its figures mean. */
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
  ReportSection section(int number, ExperimentCase experiment) {
    ExperimentReport report = experiment.result().report();
    List<ReportBlock> blocks = new ArrayList<>();
    ExperimentAbout about = new ExperimentAbout(words);
    experiment.about().flatMap(about::block).ifPresent(blocks::add);
    blocks.add(figures(report));
    Set<Clause> told = new HashSet<>();
    for (Verdict verdict : VerdictRules.of(report)) {
      blocks.add(
          new ReportBlock.Sentences(
              words.text("report.experiment.verdict", verdict.metric(), verdict.arm()),
              tone(verdict.level()),
              // Warnings belong to every verdict; on one page they are told once.
              verdict.clauses().stream().filter(told::add).map(clauses::write).toList()));
    }
    blocks.add(new ExperimentTables(words, clauses).effects(report));
    ForestChart forest = forest(number, report);
    if (!forest.rows().isEmpty()) {
      blocks.add(new ReportBlock.Chart(forest));
    }
    new ExperimentTables(words, clauses).checks(report).ifPresent(blocks::add);
    List<String> scope = new ArrayList<>(experiment.reading());
    scope.add(
        words.text(
            "report.experiment.judged",
            report.control(),
            words.text("experiments.method." + report.method().argument()),
            clauses.write(new Figure.Share(1 - report.alpha(), false)),
            words.text("experiment.correction." + report.plan().correction().argument())));
    return new ReportSection(
        "experiment-" + number,
        words.text("report.experiment.title", experiment.name()),
        scope,
        blocks,
        definitions(report));
  }

  private List<ReportSection.Definition> definitions(ExperimentReport report) {
    Set<String> keys = new LinkedHashSet<>(List.of("lift", "ratio", "holm"));
    for (Effect effect : report.shown()) {
      keys.add(
          switch (effect.metric().statistic()) {
            case Statistic.Mean _ -> "mean";
            case Statistic.Proportion _ -> "proportion";
            case Statistic.Ratio _ -> "ratioMetric";
            case Statistic.Quantile _ -> "quantile";
          });
    }
    keys.add("method." + report.method().argument());
    if (report.effects().stream().anyMatch(Effect::cuped)) {
      keys.add("cuped");
    }
    return keys.stream().map(this::definition).toList();
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
                  "p " + clauses.relation(check.p()));
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
      String label =
          report.armUnits().size() > 2
              ? effect.metric().name() + " · " + effect.arm()
              : effect.metric().name();
      switch (effect.relative()) {
        case Estimated e ->
            rows.add(
                row(
                    effect,
                    label,
                    e.value(),
                    e.adjustedInterval(),
                    e.significant(),
                    "p " + clauses.relation(e.pAdjusted())));
        case Posterior e ->
            rows.add(
                row(
                    effect,
                    label,
                    e.value(),
                    e.interval(),
                    e.interval().excludesZero(),
                    words.percent(e.chanceToWin())));
        case NotEstimable _ -> {}
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

  private static ForestChart.Row row(
      Effect effect, String label, double lift, Interval interval, boolean standsOut, String note) {
    Tone tone =
        !standsOut
            ? Tone.NEUTRAL
            : effect.metric().direction().better(lift) > 0 ? Tone.POSITIVE : Tone.NEGATIVE;
    return new ForestChart.Row(label, lift, interval.low(), interval.high(), tone, note);
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
