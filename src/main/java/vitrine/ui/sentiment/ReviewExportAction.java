package vitrine.ui.sentiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vitrine.core.sentiment.overview.ReviewExport;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Saves the reviews that are shown, as CSV or as a workbook, where the user says. */
public final class ReviewExportAction {
  private final DialogService dialogs;
  private final TaskRunner tasks;
  private final ErrorPresenter errors;
  private final Messages messages;

  /** Saves from this window. */
  public ReviewExportAction(
      DialogService dialogs, TaskRunner tasks, ErrorPresenter errors, Messages messages) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.errors = errors;
    this.messages = messages;
  }

  /** Asks for a file and writes it; nothing happens where the user chooses none. */
  void save(ReviewsState reviews, int[] rows) {
    Optional<Path> file =
        dialogs
            .files()
            .save(
                messages.text("reviews.export"),
                reviews.dataset().name() + ".csv",
                List.of(
                    new FileKind(messages.text("reviews.export.csv"), List.of("*.csv")),
                    new FileKind(messages.text("reviews.export.xlsx"), List.of("*.xlsx"))));
    if (file.isEmpty()) {
      return;
    }
    tasks.<Path>run(
        Lane.COMPUTE,
        Sentence.of("reviews.export.saving", rows.length),
        progress -> {
          new ReviewExport(reviews.scored(), ReviewsState.CONFIDENCE)
              .write(rows, file.get(), progress);
          return file.get();
        },
        outcome -> {
          if (outcome instanceof Outcome.Failed<Path>(Throwable failure)) {
            errors.show(failure);
          }
        });
  }
}
