package vitrine.ui.models;

import java.time.ZoneId;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.core.workspace.Promotion;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;
import vitrine.ui.models.ModelsViewModel.Shelf;

/** The models as cards: what they are worth, which one is used, and the way back. */
public final class ModelCardsController extends ScreenController {
  private final ModelsViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final DialogService dialogs;

  @FXML private StatePane state;
  @FXML private VBox list;
  @FXML private Button rollBack;
  @FXML private Label notice;
  @FXML private TitledPane historyPane;
  @FXML private VBox history;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ModelCardsController(
      ModelsViewModel viewModel, Messages messages, Formats formats, DialogService dialogs) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    watch(viewModel.shelf(), this::show);
    watch(viewModel.notice(), this::tell);
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
  }

  private void show(LoadState<Shelf> now) {
    state.show(now, messages, this::fill);
  }

  private void fill(Shelf shelf) {
    ModelCardPane.Deeds deeds =
        new ModelCardPane.Deeds(viewModel::promote, this::export, this::delete);
    list.getChildren()
        .setAll(
            shelf.models().stream()
                .map(model -> new ModelCardPane(model, messages, formats, deeds))
                .toList());
    rollBack.setVisible(!shelf.history().isEmpty() && shelf.previous().isPresent());
    rollBack.setManaged(rollBack.isVisible());
    shelf
        .previous()
        .ifPresent(model -> rollBack.setText(messages.text("models.roll.back", model.name())));
    historyPane.setVisible(!shelf.history().isEmpty());
    historyPane.setManaged(historyPane.isVisible());
    history.getChildren().setAll(shelf.history().stream().map(this::line).toList());
  }

  private Label line(Promotion promotion) {
    Label label =
        new Label(
            messages.text(
                "models.history.line",
                formats.moment(promotion.at(), ZoneId.systemDefault()),
                promotion.model(),
                promotion.hash().sha256().substring(0, 12)));
    label.getStyleClass().add("card-hint");
    return label;
  }

  private void export(Listed model) {
    dialogs
        .files()
        .folder(messages.text("models.export"))
        .ifPresent(folder -> viewModel.export(model, folder));
  }

  private void delete(Listed model) {
    if (dialogs.confirm(Sentence.of("models.delete.question", model.name()), "models.delete")) {
      viewModel.delete(model);
    }
  }

  private void tell(Optional<Sentence> sentence) {
    notice.setText(sentence.map(messages::text).orElse(""));
    notice.setVisible(sentence.isPresent());
    notice.setManaged(sentence.isPresent());
  }

  @FXML
  void rollBack() {
    viewModel.rollBack();
  }
}
