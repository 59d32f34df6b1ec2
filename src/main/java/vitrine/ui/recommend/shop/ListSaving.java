package vitrine.ui.recommend.shop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.shop.ListExport;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Saves the lists of all shoppers, as CSV or as a workbook, where the user says. */
public final class ListSaving {
  private final DialogService dialogs;
  private final TaskRunner tasks;
  private final ErrorPresenter errors;
  private final Messages messages;

  /** Saves from this window. */
  public ListSaving(
      DialogService dialogs, TaskRunner tasks, ErrorPresenter errors, Messages messages) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.errors = errors;
    this.messages = messages;
  }

  /** Asks for a file and writes it; nothing happens where the user chooses none. */
  void save(ShopAnswer answer, boolean sentences) {
    Optional<Path> file =
        dialogs
            .files()
            .save(
                messages.text("shop.export"),
                answer.data().entry().name() + "-" + answer.model().name() + ".csv",
                List.of(
                    new FileKind(messages.text("reviews.export.csv"), List.of("*.csv")),
                    new FileKind(messages.text("reviews.export.xlsx"), List.of("*.xlsx"))));
    if (file.isEmpty()) {
      return;
    }
    ListExport export =
        new ListExport(
            new ShopperLists(answer.data().interactions(), answer.model()),
            answer.data().products(),
            sentences ? Optional.of(new ExplanationSentence(messages::text)) : Optional.empty());
    tasks.<Long>run(
        Lane.COMPUTE,
        Sentence.of("shop.export.saving", answer.report().stamp().shoppers()),
        progress -> export.write(file.get(), ShopViewModel.LENGTH, progress),
        outcome -> {
          if (outcome instanceof Outcome.Failed<Long>(Throwable failure)) {
            errors.show(failure);
          }
        });
  }
}
