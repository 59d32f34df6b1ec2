package vitrine.ui.experiment;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Method;
import vitrine.ui.engagement.ChoiceRow;

/** Every method of inference side by side: one effect a row, one method a column. */
public final class MethodsController
    extends ExperimentPanelController<EffectScale, ExperimentAnswer> {
  private static final double ROW = 74;
  private final MethodCells cells;

  @FXML private ChoiceRow<EffectScale> scale;
  @FXML private TableView<MethodRow> methods;

  /** A view of this model. */
  public MethodsController(
      ExperimentPanelModel<EffectScale, ExperimentAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    this.cells = new MethodCells(context.messages());
  }

  @FXML
  void initialize() {
    Tables.plain(methods);
    methods.setFixedCellSize(ROW);
    scale.offer(
        List.of(EffectScale.values()),
        choice -> messages().text("experiments.scale." + choice.key()),
        choice -> model().choose(_ -> choice));
    watch(model().variants(), scale::mark);
    begin();
  }

  @Override
  protected void fill(ExperimentPanelAnswer<EffectScale, ExperimentAnswer> answer) {
    List<MethodRow> rows = MethodRow.of(answer.report().result().report().effects());
    methods.getColumns().clear();
    column(messages().text("experiments.column.metric"), 170, cells::name);
    for (Method method : Method.values()) {
      if (rows.stream().anyMatch(row -> row.effect(method).isPresent())) {
        column(
            messages().text("experiments.method." + method.argument()),
            160,
            row -> cells.effect(row, method, answer.variants()));
      }
    }
    methods.getItems().setAll(rows);
    Tables.fit(methods);
  }

  private void column(String title, double width, Function<MethodRow, VBox> node) {
    TableColumn<MethodRow, MethodRow> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(MethodRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
              }
            });
    methods.getColumns().add(column);
  }
}
