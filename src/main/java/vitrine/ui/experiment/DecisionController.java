package vitrine.ui.experiment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.engagement.ChoiceRow;

/** What was decided and why, or the place to record it. A draft has nothing to decide. */
public final class DecisionController extends ScreenController {
  private final ExperimentsViewModel viewModel;
  private final ExperimentEditor editor;
  private final Messages messages;
  private final Formats formats;

  @FXML private VBox box;
  @FXML private VBox made;
  @FXML private HBox sign;
  @FXML private Label when;
  @FXML private Label why;
  @FXML private VBox making;
  @FXML private ChoiceRow<Decision.Choice> choice;
  @FXML private TextArea reason;
  @FXML private Button record;

  private Optional<Decision.Choice> chosen = Optional.empty();
  private Optional<String> shownId = Optional.empty();

  /** A view of this view-model. */
  public DecisionController(
      ExperimentsViewModel viewModel, ExperimentEditor editor, Messages messages, Formats formats) {
    this.viewModel = viewModel;
    this.editor = editor;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    choice.offer(
        List.of(Decision.Choice.values()),
        way -> messages.text("experiments.decision." + way.key()),
        this::choose);
    reason.textProperty().subscribe(this::check);
    watch(viewModel.selected(), selected -> selected.ifPresent(this::show));
  }

  @FXML
  void record() {
    chosen.ifPresent(way -> editor.decide(way, reason.getText()));
  }

  @FXML
  void change() {
    viewModel
        .selected()
        .get()
        .flatMap(listed -> listed.experiment().decision())
        .ifPresent(
            before -> {
              choice.mark(before.choice());
              choose(before.choice());
              reason.setText(before.reason());
              offer(false);
            });
  }

  private void choose(Decision.Choice way) {
    chosen = Optional.of(way);
    check();
  }

  private void check() {
    record.setDisable(chosen.isEmpty() || reason.getText().isBlank());
  }

  private void show(Listed listed) {
    ExperimentEntry entry = listed.experiment();
    boolean offered = entry.state() != ExperimentState.DRAFT;
    box.setVisible(offered);
    box.setManaged(offered);
    if (!shownId.equals(Optional.of(entry.id()))) {
      shownId = Optional.of(entry.id());
      reason.clear();
    }
    check();
    offer(entry.decision().isPresent());
    entry.decision().ifPresent(this::show);
  }

  private void show(Decision decision) {
    sign.getChildren().setAll(StateChip.of(decision.choice(), messages));
    when.setText(
        messages.text(
            "experiments.decision.on",
            formats.day(LocalDate.ofInstant(decision.at(), ZoneId.systemDefault()))));
    why.setText(decision.reason());
  }

  private void offer(boolean isMade) {
    made.setVisible(isMade);
    made.setManaged(isMade);
    making.setVisible(!isMade);
    making.setManaged(!isMade);
  }
}
