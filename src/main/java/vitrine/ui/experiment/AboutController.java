package vitrine.ui.experiment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.PrimaryMetricChange;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;

/** What is known of the chosen experiment, and what can be done with it. */
public final class AboutController extends ScreenController {
  private final ExperimentsViewModel viewModel;
  private final ExperimentEditor editor;
  private final DialogService dialogs;
  private final Messages messages;
  private final Formats formats;

  @FXML private Label name;
  @FXML private HBox chips;
  @FXML private Button start;
  @FXML private Button end;
  @FXML private Button edit;
  @FXML private Button delete;
  @FXML private Label hypothesis;
  @FXML private FlowPane facts;
  @FXML private VBox changes;
  @FXML private VBox form;

  private boolean editing;

  /** A view of this view-model. */
  public AboutController(
      ExperimentsViewModel viewModel,
      ExperimentEditor editor,
      DialogService dialogs,
      Messages messages,
      Formats formats) {
    this.viewModel = viewModel;
    this.editor = editor;
    this.dialogs = dialogs;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    watch(viewModel.selected(), selected -> selected.ifPresent(this::show));
    watch(
        viewModel.view(),
        view -> view.ready().ifPresent(_ -> viewModel.selected().get().ifPresent(this::showFacts)));
  }

  /** Opens the form. */
  @FXML
  void openForm() {
    viewModel.selected().get().ifPresent(listed -> openForm(listed.experiment()));
  }

  @FXML
  void start() {
    editor.start();
  }

  @FXML
  void end() {
    editor.end();
  }

  @FXML
  void delete() {
    viewModel
        .selected()
        .get()
        .filter(
            listed ->
                dialogs.confirm(
                    Sentence.of("experiments.delete.question", listed.name()),
                    "experiments.delete"))
        .ifPresent(_ -> editor.delete());
  }

  private void openForm(ExperimentEntry entry) {
    List<String> metrics =
        viewModel
            .view()
            .get()
            .ready()
            .map(view -> view.setup().metrics().stream().map(MetricColumn::name).toList())
            .orElse(List.of());
    editing = true;
    showForm();
    new DescriptionForm(entry, viewModel.datasets(), metrics, messages)
        .show(
            form,
            said -> {
              closeForm();
              editor.describe(said);
            },
            this::closeForm);
  }

  private void closeForm() {
    editing = false;
    form.getChildren().clear();
    showForm();
  }

  private void showForm() {
    for (Node part : List.of(hypothesis, facts, changes)) {
      part.setVisible(!editing);
      part.setManaged(!editing);
    }
    form.setVisible(editing);
    form.setManaged(editing);
    edit.setDisable(editing);
  }

  private void show(Listed listed) {
    if (editing) {
      closeForm();
    } else {
      showForm();
    }
    ExperimentEntry entry = listed.experiment();
    name.setText(entry.name());
    List<Node> signs = new ArrayList<>(List.of(StateChip.of(entry.state(), messages)));
    entry.decision().ifPresent(made -> signs.add(StateChip.of(made.choice(), messages)));
    chips.getChildren().setAll(signs);
    offer(start, entry.state() != ExperimentState.RUNNING);
    start.setText(
        messages.text(
            entry.state() == ExperimentState.DRAFT
                ? "experiments.about.begin"
                : "experiments.about.goOn"));
    offer(end, entry.running());
    offer(delete, listed.kept());
    hypothesis.setText(
        entry.hypothesis().isBlank()
            ? messages.text("experiments.about.hypothesis.none")
            : entry.hypothesis());
    hypothesis.getStyleClass().removeAll("soft");
    if (entry.hypothesis().isBlank()) {
      hypothesis.getStyleClass().add("soft");
    }
    showFacts(listed);
    changes.getChildren().setAll(entry.metricChanges().stream().map(this::changed).toList());
  }

  private void showFacts(Listed listed) {
    ExperimentEntry entry = listed.experiment();
    ExperimentDates dates = entry.dates();
    List<Node> shown = new ArrayList<>();
    shown.add(
        fact(
            "experiments.about.dataset",
            listed
                .data()
                .map(
                    data ->
                        messages.text(
                            "experiments.about.rows", data.name(), formats.whole(data.rows())))
                .orElse(messages.text("experiments.about.missing", entry.dataset()))));
    shown.add(fact("experiments.about.primary", primary(entry)));
    range(dates.plannedStart(), dates.plannedEnd())
        .ifPresent(words -> shown.add(fact("experiments.about.planned", words)));
    range(dates.start(), dates.end())
        .ifPresent(words -> shown.add(fact("experiments.about.ran", words)));
    facts.getChildren().setAll(shown);
  }

  private String primary(ExperimentEntry entry) {
    return entry
        .primaryMetric()
        .orElseGet(
            () ->
                viewModel
                    .view()
                    .get()
                    .ready()
                    .filter(view -> view.listed().experiment().id().equals(entry.id()))
                    .flatMap(view -> view.setup().metrics().stream().findFirst())
                    .map(first -> messages.text("experiments.about.primary.first", first.name()))
                    .orElse(messages.text("experiments.about.primary.none")));
  }

  private Optional<String> range(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    String open = messages.text("experiments.about.open");
    return Optional.of(
        messages.text(
            "experiments.about.range",
            from.map(formats::day).orElse(open),
            to.map(formats::day).orElse(open)));
  }

  private Label changed(PrimaryMetricChange change) {
    String day = formats.day(LocalDate.ofInstant(change.at(), ZoneId.systemDefault()));
    Label line =
        new Label(
            change
                .before()
                .map(
                    before ->
                        messages.text(
                            "experiments.about.changed",
                            day,
                            before,
                            change.after(),
                            change.note()))
                .orElseGet(
                    () ->
                        messages.text(
                            "experiments.about.fixedLate", day, change.after(), change.note())));
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add("warning");
    return line;
  }

  private VBox fact(String key, String value) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("field-label");
    Label words = new Label(value);
    return new VBox(2, label, words);
  }

  private static void offer(Button button, boolean offered) {
    button.setVisible(offered);
    button.setManaged(offered);
  }
}
