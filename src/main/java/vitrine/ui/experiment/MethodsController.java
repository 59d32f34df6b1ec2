package vitrine.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Scale;
import vitrine.ui.engagement.ChoiceRow;

/**
 * Every method of inference side by side: one effect a row, one method a column, the one that the
 * verdict follows marked.
 */
public final class MethodsController extends ExperimentPanelController<Scale, ExperimentAnswer> {
  private static final double ROW = 80;
  private final MethodCells cells;

  @FXML private ChoiceRow<Scale> scale;
  @FXML private TableView<MethodRow> methods;
  @FXML private Label follows;

  /** A view of this model. */
  public MethodsController(
      ExperimentPanelModel<Scale, ExperimentAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    this.cells = new MethodCells(context.messages());
  }

  @FXML
  void initialize() {
    Tables.plain(methods);
    methods.setFixedCellSize(ROW);
    scale.offer(
        List.of(Scale.values()),
        choice -> messages().text("experiments.scale." + choice.name().toLowerCase(Locale.ROOT)),
        choice -> model().choose(_ -> choice));
    watch(model().variants(), scale::mark);
    begin();
  }

  @Override
  protected void fill(ExperimentPanelAnswer<Scale, ExperimentAnswer> answer) {
    ExperimentReport report = answer.report().result().report();
    methods.getColumns().clear();
    TableColumn<MethodRow, MethodRow> names = column(cells::name, 150);
    names.setText(messages().text("experiments.column.metric"));
    for (Method method : Method.values()) {
      TableColumn<MethodRow, MethodRow> column =
          column(row -> cells.effect(row, method, answer.variants()), 165);
      column.setGraphic(title(method, method == report.method()));
    }
    methods.getItems().setAll(MethodRow.of(report.effects()));
    Tables.fit(methods);
    follows.setText(
        messages()
            .text(
                "experiments.methods.follows",
                messages().text("experiments.method." + report.method().argument())));
  }

  private Label title(Method method, boolean verdict) {
    String key = "experiments.method." + method.argument();
    Label title = new Label(messages().text(key));
    title.setTooltip(new Tooltip(messages().text(key + ".hint")));
    if (verdict) {
      title.setGraphic(new FontIcon("mdi2g-gavel"));
    }
    return title;
  }

  private TableColumn<MethodRow, MethodRow> column(Function<MethodRow, VBox> node, double width) {
    TableColumn<MethodRow, MethodRow> column = new TableColumn<>();
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
    return column;
  }
}
