package vitrine.ui.experiment.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.summary.CellProblem;
import vitrine.core.experiment.summary.SumsColumn;
import vitrine.core.experiment.summary.SumsDraft;
import vitrine.core.experiment.summary.SumsKind;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.experiment.AnswerPane;

/** Sums that are typed or pasted, and the verdict on them below. */
public final class SumsController extends ScreenController {
  private static final int MOST_ARMS = 10;
  private static final int MOST_NAMED = 4;

  private final SumsViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;

  @FXML private VBox typed;
  @FXML private Button add;
  @FXML private VBox pastedPane;
  @FXML private Label pasted;
  @FXML private ChoiceRow<SumsKind> kind;
  @FXML private ChoiceRow<Direction> direction;
  @FXML private TextField metric;
  @FXML private TextField planned;
  @FXML private GridPane cells;
  @FXML private VBox problems;
  @FXML private StatePane answer;

  private SumsGrid grid;
  private AnswerPane shown;
  private boolean filling;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public SumsController(
      SumsViewModel viewModel, Messages messages, Formats formats, ChartView chartView) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
  }

  @FXML
  void initialize() {
    grid = new SumsGrid(cells, messages, this::edit, this::take);
    shown = new AnswerPane(messages, formats, chartView);
    answer.setContent(shown);
    kind.offer(
        List.of(SumsKind.PROPORTION, SumsKind.MEAN, SumsKind.RATIO),
        choice -> messages.text("sums.kind." + choice.argument()),
        choice -> edit(draft(choice, now().direction())));
    direction.offer(
        List.of(Direction.MORE, Direction.LESS),
        choice -> messages.text(choice == Direction.MORE ? "sums.more" : "sums.less"),
        choice -> edit(draft(now().kind(), choice)));
    for (TextField field : List.of(metric, planned)) {
      field
          .textProperty()
          .subscribe(
              (before, text) -> {
                if (!filling) {
                  edit(draft(now().kind(), now().direction()));
                }
              });
    }
    watch(viewModel.draft(), this::show);
    watch(viewModel.pasted(), this::showPasted);
    watch(viewModel.problems(), this::show);
    watch(
        viewModel.answer(), state -> answer.show(state, messages, said -> shown.show(said, false)));
  }

  @FXML
  void addArm() {
    if (now().arms().size() < MOST_ARMS) {
      List<Map<SumsColumn, String>> rows = new ArrayList<>(now().arms());
      rows.add(Map.of());
      edit(now().withArms(rows));
    }
  }

  @FXML
  void paste() {
    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .filter(text -> !text.isBlank())
        .ifPresent(this::take);
  }

  @FXML
  void copyJson() {
    if (viewModel.answer().get().ready().isPresent()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(viewModel.pasted().get().orElseGet(() -> now().json(unnamed())));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  @FXML
  void clear() {
    viewModel.clear(unnamed());
  }

  private SumsDraft now() {
    return viewModel.draft().get();
  }

  private SumsDraft draft(SumsKind chosen, Direction better) {
    return new SumsDraft(metric.getText(), chosen, better, planned.getText(), now().arms());
  }

  private void edit(SumsDraft typedNow) {
    viewModel.edit(typedNow, unnamed());
  }

  private void take(String text) {
    viewModel.paste(text, unnamed());
  }

  private String unnamed() {
    return messages.text("sums.metric.unnamed");
  }

  private void show(SumsDraft draft) {
    filling = true;
    kind.mark(draft.kind());
    direction.mark(draft.direction());
    if (!metric.getText().equals(draft.metric())) {
      metric.setText(draft.metric());
    }
    if (!planned.getText().equals(draft.planned())) {
      planned.setText(draft.planned());
    }
    filling = false;
    grid.show(draft);
  }

  private void showPasted(Optional<String> json) {
    typed.setVisible(json.isEmpty());
    typed.setManaged(json.isEmpty());
    add.setDisable(json.isPresent());
    pastedPane.setVisible(json.isPresent());
    pastedPane.setManaged(json.isPresent());
    pasted.setText(json.map(String::strip).orElse(""));
  }

  private void show(List<CellProblem> wrong) {
    grid.mark(wrong);
    List<Label> lines = new ArrayList<>();
    for (CellProblem problem : wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))) {
      lines.add(line(SumsWords.problem(problem, now().kind(), messages)));
    }
    if (wrong.size() > MOST_NAMED) {
      lines.add(line(messages.text("sums.problem.more", formats.whole(wrong.size() - MOST_NAMED))));
    }
    problems.getChildren().setAll(lines);
  }

  private static Label line(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("warning");
    return label;
  }
}
