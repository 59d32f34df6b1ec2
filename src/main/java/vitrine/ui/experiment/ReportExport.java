package vitrine.ui.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vitrine.core.common.Progress;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.report.ExperimentCase;
import vitrine.core.report.ExperimentReports;
import vitrine.core.report.QueryText;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportWords;
import vitrine.core.report.ReportWriter;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Saves the page about an experiment, as HTML and PDF, in a folder that the user chooses. */
public final class ReportExport {
  private final DialogService dialogs;
  private final TaskRunner tasks;
  private final ErrorPresenter errors;
  private final ReportWriter writer;
  private final ExperimentReports reports;
  private final Messages messages;

  /** Saves with this writer. */
  public ReportExport(
      DialogService dialogs,
      TaskRunner tasks,
      ErrorPresenter errors,
      ReportWriter writer,
      ExperimentReports reports,
      Messages messages) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.errors = errors;
    this.writer = writer;
    this.reports = reports;
    this.messages = messages;
  }

  /** Asks for a folder and writes there; nothing happens where the user chooses none. */
  void save(ExperimentView experiment, ExperimentResult result, Consumer<Path> whenSaved) {
    Optional<Path> folder = dialogs.files().folder(messages.text("experiments.report.save"));
    if (folder.isEmpty()) {
      return;
    }
    ReportModel report = report(experiment, result);
    tasks.<List<Path>>run(
        Lane.COMPUTE,
        Sentence.of("experiments.report.saving", experiment.name()),
        (Progress progress) -> writer.write(report, folder.get(), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Path>> _ -> whenSaved.accept(folder.get());
            case Outcome.Failed<List<Path>>(Throwable failure) -> errors.show(failure);
            case Outcome.Cancelled<List<Path>> _ -> {}
          }
        });
  }

  private ReportModel report(ExperimentView experiment, ExperimentResult result) {
    ReportWords words = ReportWords.in(messages.locale().get());
    List<String> reading = new ArrayList<>();
    reading.add(words.reading(experiment.reading().query()));
    experiment
        .match()
        .ifPresent(some -> reading.add(words.text("report.experiment.segment", some.segment())));
    return reports.of(
        new ExperimentCase(
            experiment.name(), Optional.of(experiment.listed().experiment()), reading, result),
        experiment.listed().data().stream().toList(),
        List.of(
            new ReportProvenance.Entry(
                words.text("report.provenance.experiment"),
                QueryText.of(experiment.reading().query()))),
        words);
  }
}
