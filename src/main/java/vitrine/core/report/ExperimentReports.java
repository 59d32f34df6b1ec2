package vitrine.core.report;

import java.time.Clock;
import java.util.List;
import vitrine.core.workspace.DatasetEntry;

/** Makes the report of one experiment: a page to mail to those who must agree. */
public final class ExperimentReports {
  private final Clock clock;

  /** Reports made at the time of this clock. */
  public ExperimentReports(Clock clock) {
    this.clock = clock;
  }

  /**
   * The report.
   *
   * @param told what it is about
   * @param datasets what was read, where it stands in a workspace
   * @param sources what else the numbers depend on: files, fingerprints, the query
   */
  public ReportModel of(
      ExperimentCase told,
      List<DatasetEntry> datasets,
      List<ReportProvenance.Entry> sources,
      ReportWords words) {
    return new ReportModel(
        words.text("report.experiment.title", told.name()),
        words.locale(),
        clock.instant(),
        List.of(new ExperimentSection(words).section(1, told)),
        new ReportProvenance(datasets, sources, Reports.PROGRAM));
  }
}
