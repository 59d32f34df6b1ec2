package vitrine.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;

/**
 * Models of this workspace: what they are worth, which one is used, and a training of one's own.
 */
public final class ModelsController extends ScreenController {
  private final ModelsViewModel viewModel;
  private final Messages messages;
  private final Formats formats;

  @FXML private StatePane state;
  @FXML private VBox list;
  @FXML private TextField name;
  @FXML private Button train;
  @FXML private Button stop;
  @FXML private Label source;
  @FXML private Label notice;

  /** A view of this view-model. */
  public ModelsController(ModelsViewModel viewModel, Messages messages, Formats formats) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    watch(viewModel.list(), this::show);
    watch(viewModel.training(), running -> buttons());
    watch(viewModel.notice(), this::tell);
    name.textProperty().subscribe(this::buttons);
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
    source.setText(
        viewModel
            .reviews()
            .map(entry -> messages.text("models.source", entry.name(), formats.whole(entry.rows())))
            .orElse(messages.text("models.source.none")));
    buttons();
  }

  private void show(LoadState<List<Listed>> now) {
    state.show(
        now,
        messages,
        models ->
            list.getChildren()
                .setAll(
                    models.stream()
                        .map(
                            model ->
                                new ModelCardPane(model, messages, formats, viewModel::promote))
                        .toList()));
  }

  private void tell(Optional<Sentence> sentence) {
    notice.setText(sentence.map(messages::text).orElse(""));
    notice.setVisible(sentence.isPresent());
    notice.setManaged(sentence.isPresent());
  }

  private void buttons() {
    boolean running = viewModel.training().get();
    train.setDisable(running || name.getText().isBlank() || viewModel.reviews().isEmpty());
    stop.setVisible(running);
    stop.setManaged(running);
  }

  @FXML
  void train() {
    viewModel.train(name.getText().strip());
  }

  @FXML
  void stop() {
    viewModel.cancel();
  }
}
