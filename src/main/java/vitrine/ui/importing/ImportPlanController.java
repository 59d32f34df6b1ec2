package vitrine.ui.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.ColumnType;
import vitrine.core.importing.FilePlan;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.ImportText;
import vitrine.core.importing.PlanNote;
import vitrine.core.importing.text.Layout;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/** What was detected in files, and the user's corrections. */
public final class ImportPlanController extends ScreenController {
  private static final double ROW_HEIGHT = 42;

  private final DataViewModel viewModel;
  private final Messages messages;
  private final Formats formats;

  @FXML private StatePane state;
  @FXML private Label format;
  @FXML private TextField name;
  @FXML private ComboBox<DatasetKind> kind;
  @FXML private ComboBox<String> zone;
  @FXML private TextField currency;
  @FXML private VBox notes;
  @FXML private TableView<ColumnPlan> columns;
  @FXML private Node eventsPart;
  @FXML private TableView<Map.Entry<String, EventKind>> events;
  @FXML private TableView<List<String>> preview;
  @FXML private Label missing;
  @FXML private Button start;

  private boolean filling;

  /** A view of this view-model. */
  public ImportPlanController(DataViewModel viewModel, Messages messages, Formats formats) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    kind.getItems().setAll(DatasetKind.values());
    kind.setCellFactory(list -> new ChoiceCell.TextCell<>(this::text));
    kind.setButtonCell(new ChoiceCell.TextCell<>(this::text));
    zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    columnTable();
    eventTable();
    columns.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    events.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    state.message().setAction(messages.text("data.back"));
    state.message().setOnAction(click -> viewModel.showDatasets());
    watch(kind.valueProperty(), value -> correct(value, ImportPlan::withKind));
    watch(zone.valueProperty(), value -> correct(value, (p, id) -> p.withZone(ZoneId.of(id))));
    watch(currency.textProperty(), value -> correct(value, this::withCurrency));
    watch(name.textProperty(), this::rename);
    watch(viewModel.draft(), this::show);
  }

  private void columnTable() {
    DatasetColumns.add(columns, messages.text("data.plan.column"), 150, ColumnPlan::name);
    TableColumn<ColumnPlan, Role> role = new TableColumn<>(messages.text("data.plan.role"));
    role.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().role()));
    role.setCellFactory(
        column ->
            new ChoiceCell<>(
                List.of(Role.values()),
                value -> messages.text("data.role." + value.argument()),
                (row, value) -> viewModel.correct(p -> p.withRole(row.name(), value))));
    role.setPrefWidth(160);
    TableColumn<ColumnPlan, ColumnType> type = new TableColumn<>(messages.text("data.plan.type"));
    type.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().type()));
    type.setCellFactory(
        column ->
            new ChoiceCell<>(
                List.of(ColumnType.values()),
                value -> messages.text("data.type." + value.argument()),
                (row, value) -> viewModel.correct(p -> p.withType(row.name(), value))));
    type.setPrefWidth(120);
    columns.getColumns().add(role);
    columns.getColumns().add(type);
    DatasetColumns.number(
        columns,
        messages.text("data.plan.confidence"),
        column -> formats.percent(column.confidence(), 0));
    DatasetColumns.add(
        columns,
        messages.text("data.plan.examples"),
        360,
        column -> column.examples().stream().map(this::oneLine).collect(Collectors.joining(" · ")));
  }

  private void eventTable() {
    DatasetColumns.add(events, messages.text("data.plan.event"), 200, Map.Entry::getKey);
    TableColumn<Map.Entry<String, EventKind>, EventKind> means =
        new TableColumn<>(messages.text("data.plan.means"));
    means.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    means.setCellFactory(
        column ->
            new ChoiceCell<>(
                List.of(EventKind.values()),
                value -> messages.text("data.event." + value.name().toLowerCase(Locale.ROOT)),
                (row, value) -> viewModel.correct(p -> p.withEvent(row.getKey(), value))));
    means.setPrefWidth(200);
    events.getColumns().add(means);
  }

  private void show(LoadState<ImportDraft> now) {
    state.show(now, messages, this::fill);
  }

  private void fill(ImportDraft draft) {
    filling = true;
    ImportPlan plan = draft.plan();
    if (!name.getText().equals(draft.name())) {
      name.setText(draft.name());
    }
    kind.setValue(plan.kind().orElse(null));
    zone.setValue(plan.zone().getId());
    String money = plan.currency().orElse("");
    if (!currency.getText().equals(money)) {
      currency.setText(money);
    }
    format.setText(format(plan));
    ImportText text = new ImportText(messages::text);
    notes.getChildren().setAll(plan.notes().stream().limit(6).map(n -> note(text, n)).toList());
    columns.getItems().setAll(plan.columns());
    height(columns, plan.columns().size(), 10);
    boolean named = plan.columnOf(Role.EVENT).isPresent() && !plan.events().isEmpty();
    eventsPart.setVisible(named);
    eventsPart.setManaged(named);
    events.getItems().setAll(new ArrayList<>(new TreeMap<>(plan.events()).entrySet()));
    height(events, plan.events().size(), 8);
    preview(draft);
    missing.setText(missing(draft));
    start.setDisable(!DataViewModel.complete(draft));
    filling = false;
  }

  private static void height(TableView<?> table, int rows, int most) {
    table.setPrefHeight(ROW_HEIGHT * (Math.min(rows, most) + 1) + 4);
    table.setMinHeight(Math.min(table.getPrefHeight(), 5 * ROW_HEIGHT));
  }

  private void preview(ImportDraft draft) {
    List<String> names = draft.plan().files().getFirst().columns();
    if (preview.getColumns().size() != names.size() || !titles().equals(names)) {
      preview.getColumns().clear();
      for (int i = 0; i < Math.min(names.size(), 60); i++) {
        int at = i;
        DatasetColumns.add(
            preview, names.get(i), 130, row -> at < row.size() ? oneLine(row.get(at)) : "");
      }
    }
    preview.getItems().setAll(draft.preview());
    height(preview, draft.preview().size(), 5);
  }

  private List<String> titles() {
    return preview.getColumns().stream().map(TableColumn::getText).toList();
  }

  private Label note(ImportText text, PlanNote note) {
    Label label = new Label(text.note(note));
    label.setWrapText(true);
    label.getStyleClass().add("import-note");
    return label;
  }

  private String format(ImportPlan plan) {
    FilePlan first = plan.files().getFirst();
    if (!(first.format().layout() instanceof Layout.Delimited)) {
      String sheet = first.format().layout() instanceof Layout.Sheet s ? s.name() : "";
      return messages.text(
          "data.plan.format.records",
          first.source().name(),
          plan.files().size() - 1,
          messages.text("data.format." + first.format().argument(), sheet),
          messages.text(first.format().header() ? "data.plan.header" : "data.plan.no.header"));
    }
    String separator =
        switch (first.format().separator()) {
          case ',' -> messages.text("data.separator.comma");
          case '\t' -> messages.text("data.separator.tab");
          case ';' -> messages.text("data.separator.semicolon");
          default -> String.valueOf(first.format().separator());
        };
    return messages.text(
        "data.plan.format",
        first.source().name(),
        plan.files().size() - 1,
        first.format().charset().displayName(),
        separator,
        messages.text(first.format().header() ? "data.plan.header" : "data.plan.no.header"));
  }

  private String missing(ImportDraft draft) {
    if (draft.plan().kind().isEmpty()) {
      return messages.text("data.plan.kind.missing");
    }
    String roles =
        draft.plan().missingRoles().stream()
            .map(role -> messages.text("data.role." + role.argument()))
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? "" : messages.text("data.plan.roles.missing", roles);
  }

  private <T> void correct(T value, BiFunction<ImportPlan, T, ImportPlan> how) {
    if (!filling && value != null) {
      viewModel.correct(plan -> how.apply(plan, value));
    }
  }

  private ImportPlan withCurrency(ImportPlan plan, String text) {
    return plan.withCurrency(text.strip());
  }

  private void rename(String text) {
    if (!filling) {
      viewModel.name(text);
    }
  }

  private String text(DatasetKind value) {
    return messages.text("data.kind." + value.argument());
  }

  private String oneLine(String text) {
    return Arrays.stream(text.split("\\s+")).collect(Collectors.joining(" "));
  }

  @FXML
  void start() {
    viewModel.start();
  }

  @FXML
  void cancel() {
    viewModel.showDatasets();
  }
}
