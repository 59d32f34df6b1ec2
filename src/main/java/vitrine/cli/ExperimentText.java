package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.experiment.Clause;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.SegmentClauses;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.RowQuality;

/** An experiment for people at a terminal: the check of the arms, then a paragraph a verdict. */
final class ExperimentText {
  private final ClauseWriter writer;
  private final PrintWriter out;

  ExperimentText(ClauseWriter writer, PrintWriter out) {
    this.writer = writer;
    this.out = out;
  }

  void print(ExperimentReport report, List<SegmentEffects> segments) {
    for (ArmUnits arm : report.armUnits()) {
      out.println(text("experiment.cli.arm", arm.arm(), arm.units()));
    }
    switch (report.sampleRatio()) {
      case SampleRatio.Checked check ->
          out.println(
              text("experiment.cli.ratio." + check.level().argument(), writer.relation(check.p())));
      case SampleRatio.NotChecked none ->
          out.println(
              text(
                  "experiment.verdict.ratioUnknown",
                  text("experiment.reason." + none.reason().code())));
    }
    Set<Clause> told = new HashSet<>();
    for (Verdict verdict : VerdictRules.of(report)) {
      out.println();
      // Warnings belong to every verdict; one below the other they are told once.
      verdict.clauses().stream().filter(told::add).map(writer::write).forEach(out::println);
    }
    if (!segments.isEmpty()) {
      out.println();
      segments.forEach(
          segment ->
              SegmentClauses.of(report, segment)
                  .forEach(clause -> out.println(writer.write(clause))));
    }
  }

  /** What was left out, where something was. */
  void print(RowQuality quality, long setAside) {
    long left = quality.rowsLeftOut() + setAside;
    if (left > 0 || quality.blanks() > 0) {
      out.println();
      out.println(text("experiment.cli.leftOut", left, quality.blanks()));
    }
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(writer.patterns().apply(key), writer.locale()).format(arguments);
  }
}
