package vitrine.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.PrimaryMetricChange;

/** What people wrote down of an experiment: hypothesis, dates, primary metric, decision. */
final class ExperimentAbout {
  private final ReportWords words;
  private final DateTimeFormatter dates;

  ExperimentAbout(ReportWords words) {
    this.words = words;
    this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
  }

  /** The sentences; none where nobody wrote anything. */
  Optional<ReportBlock> block(ExperimentEntry entry) {
    List<String> sentences = new ArrayList<>();
    if (!entry.hypothesis().isBlank()) {
      sentences.add(words.text("report.experiment.hypothesis", entry.hypothesis()));
    }
    entry
        .dates()
        .start()
        .ifPresent(
            start ->
                sentences.add(
                    entry
                        .dates()
                        .end()
                        .map(end -> words.text("report.experiment.ran", date(start), date(end)))
                        .orElseGet(() -> words.text("report.experiment.since", date(start)))));
    entry
        .primaryMetric()
        .ifPresent(metric -> sentences.add(words.text("report.experiment.primary", metric)));
    for (PrimaryMetricChange change : entry.metricChanges()) {
      sentences.add(
          words.text("report.experiment.primaryChanged", date(day(change.at())), change.note()));
    }
    entry.decision().ifPresent(decision -> sentences.add(decision(decision)));
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportBlock.Sentences("", ReportBlock.Tone.PLAIN, sentences));
  }

  private String decision(Decision decision) {
    return words.text(
        "report.experiment.decided",
        words.text("experiments.decision." + decision.choice().key()),
        date(day(decision.at())),
        decision.reason());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private String date(LocalDate day) {
    return dates.format(day);
  }
}
