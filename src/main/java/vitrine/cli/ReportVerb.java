package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportWords;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** {@code vitrine report}: all that a workspace holds, as a page to pass on. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes a report of a workspace: one HTML file and a picture of each chart.")
final class ReportVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--language",
      description = "${COMPLETION-CANDIDATES}; the language of the machine if absent")
  private @Nullable ReportLanguage language;

  /** What a report can be written in. */
  enum ReportLanguage {
    EN(Locale.US),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    ReportLanguage(Locale locale) {
      this.locale = locale;
    }
  }

  /** What {@code --json} prints; documented in docs/json/report.md. */
  record Document(
      String title,
      String language,
      String madeAt,
      List<String> sections,
      List<Source> datasets,
      List<ReportProvenance.Entry> provenance,
      List<String> files) {}

  /** A dataset that the report was made from. */
  record Source(String name, String kind, long rows, String fingerprint) {}

  ReportVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    ReportModel report;
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      report = services.reports().of(open, ReportWords.in(locale()), Progress.unwatched());
    }
    List<String> files =
        services.reportWriter().write(report, folder, Progress.unwatched()).stream()
            .map(file -> file.toAbsolutePath().normalize().toString())
            .toList();
    output.print(
        document(report, files),
        out -> {
          out.println(
              ReportWords.in(locale()).text("report.cli.written", Integer.toString(files.size())));
          files.forEach(out::println);
        });
    return 0;
  }

  private Locale locale() {
    if (language != null) {
      return language.locale;
    }
    return services.messages().getLocale().getLanguage().equals("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.US;
  }

  private static Document document(ReportModel report, List<String> files) {
    return new Document(
        report.title(),
        report.locale().toLanguageTag(),
        report.madeAt().toString(),
        report.sections().stream().map(section -> section.id()).toList(),
        report.provenance().datasets().stream().map(ReportVerb::source).toList(),
        report.provenance().entries(),
        files);
  }

  private static Source source(DatasetEntry entry) {
    return new Source(
        entry.name(), entry.kind().argument(), entry.rows(), entry.fingerprint().sha256());
  }
}
