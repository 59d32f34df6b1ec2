package vitrine.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.report.ExperimentCase;
import vitrine.core.report.ExperimentReports;
import vitrine.core.report.QueryText;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportWords;

/** {@code --report DIR}: the page for those who must agree. */
final class ExperimentReportFiles {
  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "also write a one-page report there: report.html, report.pdf and pictures")
  private @Nullable Path folder;

  /**
   * Writes the report where it was asked for.
   *
   * @param files what was read
   * @return the files written
   */
  List<Path> write(
      Services services,
      List<Path> files,
      ExperimentQuery query,
      ExperimentRows read,
      ExperimentResult result) {
    if (folder == null) {
      return List.of();
    }
    ReportWords words = ReportWords.in(language(services));
    List<ReportProvenance.Entry> sources = new ArrayList<>();
    if (read.dataset().isEmpty()) {
      sources.add(
          new ReportProvenance.Entry(
              names(files),
              words.text(
                  "report.experiment.file",
                  read.read(),
                  read.setAside(),
                  read.frame().fingerprint().sha256())));
    }
    sources.add(
        new ReportProvenance.Entry(
            words.text("report.provenance.experiment"), QueryText.of(query)));
    String name = read.dataset().map(entry -> entry.name()).orElseGet(() -> names(files));
    ExperimentCase told =
        new ExperimentCase(name, Optional.empty(), List.of(words.reading(query)), result);
    ReportModel report =
        new ExperimentReports(Clock.systemUTC())
            .of(told, read.dataset().stream().toList(), sources, words);
    return services.reportWriter().write(report, folder, Progress.unwatched());
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
  }

  private static Locale language(Services services) {
    return services.messages().getLocale().getLanguage().equals("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.US;
  }
}
