package vitrine.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.importing.ColumnCounts;
import vitrine.core.importing.DatasetImport.Imported;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportText;
import vitrine.core.importing.RowProblem;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/** What an import came to: rows kept, rows set aside and why. */
public final class ImportResultController extends ScreenController {
  private final DataViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final DialogService dialogs;

  @FXML private StatePane state;
  @FXML private Label headline;
  @FXML private Label details;
  @FXML private VBox remarks;
  @FXML private Node asidePart;
  @FXML private TableView<RowProblem> aside;

  /** A view of this view-model. */
  public ImportResultController(
      DataViewModel viewModel, Messages messages, Formats formats, DialogService dialogs) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    aside.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    ImportText text = text();
    DatasetColumns.add(aside, messages.text("import.aside.file"), 170, RowProblem::file);
    DatasetColumns.number(
        aside, messages.text("import.aside.line"), problem -> formats.whole(problem.line()));
    DatasetColumns.add(aside, messages.text("import.aside.reason"), 380, text::reason);
    DatasetColumns.add(aside, messages.text("import.aside.row"), 320, RowProblem::row);
    state.message().setAction(messages.text("data.back"));
    state.message().setOnAction(click -> viewModel.showPlan());
    watch(viewModel.result(), this::show);
  }

  private ImportText text() {
    return new ImportText(messages::text);
  }

  private void show(LoadState<Imported> now) {
    state.show(now, messages, this::fill);
  }

  private void fill(Imported imported) {
    ImportOutcome outcome = imported.outcome();
    headline.setText(
        messages.text("data.result.headline", outcome.rowsKept(), outcome.setAside().count()));
    details.setText(
        messages.text(
            "data.result.details",
            imported.entry().name(),
            outcome.rowsRead(),
            outcome.blankLines(),
            imported.entry().fingerprint().brief()));
    remarks
        .getChildren()
        .setAll(remarks(outcome).stream().map(ImportResultController::label).toList());
    boolean any = outcome.setAside().count() > 0;
    asidePart.setVisible(any);
    asidePart.setManaged(any);
    aside.getItems().setAll(outcome.setAside().first());
  }

  private List<String> remarks(ImportOutcome outcome) {
    List<String> remarks = new ArrayList<>();
    for (String column : outcome.frame().columns()) {
      ColumnCounts counts = Objects.requireNonNull(outcome.columns().get(column));
      if (counts.unreadable() > 0) {
        remarks.add(messages.text("data.result.unreadable", column, counts.unreadable()));
      }
      if (counts.missing() > 0) {
        remarks.add(messages.text("data.result.missing", column, counts.missing()));
      }
    }
    if (!outcome.unknownEvents().isEmpty()) {
      remarks.add(messages.text("data.result.unknown", String.join(", ", outcome.unknownEvents())));
    }
    return remarks;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("import-note");
    return label;
  }

  @FXML
  void save() {
    FileKind csv = new FileKind("CSV", List.of("*.csv"));
    dialogs
        .files()
        .save(messages.text("data.result.save"), messages.text("data.result.file"), List.of(csv))
        .ifPresent(target -> viewModel.saveSetAside(target, text()));
  }

  @FXML
  void done() {
    viewModel.showDatasets();
  }
}
