package vitrine.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Destination;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Formats;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;

/** Datasets and how they came in: opened by chooser or dropped on the screen. */
public final class DataController extends ScreenController {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final DataViewModel viewModel;
  private final QualityViewModel qualityModel;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final DialogService dialogs;
  private final ErrorPresenter errors;

  @FXML private StackPane root;
  @FXML private MessagePane none;
  @FXML private Node list;
  @FXML private TableView<DatasetEntry> datasets;
  @FXML private Button delete;
  @FXML private Button inspect;
  @FXML private JoinsController joinsController;
  @FXML private Node plan;
  @FXML private ImportPlanController planController;
  @FXML private Node result;
  @FXML private ImportResultController resultController;
  @FXML private Node quality;
  @FXML private QualityController qualityController;

  /** A view of this view-model. */
  public DataController(
      DataViewModel viewModel,
      QualityViewModel qualityModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      DialogService dialogs,
      ErrorPresenter errors) {
    this.viewModel = viewModel;
    this.qualityModel = qualityModel;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.dialogs = dialogs;
    this.errors = errors;
  }

  @FXML
  void initialize() {
    datasets.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    DatasetColumns.addTo(datasets, messages, formats);
    delete.disableProperty().bind(datasets.getSelectionModel().selectedItemProperty().isNull());
    inspect.disableProperty().bind(delete.disableProperty());
    datasets.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            inspect();
          }
        });
    watch(viewModel.datasets(), entries -> showPage());
    watch(viewModel.page(), page -> showPage());
    watch(viewModel.problem(), problem -> problem.ifPresent(errors::show));
  }

  private void showPage() {
    DataPage page = viewModel.page().get();
    List<DatasetEntry> newestFirst = new ArrayList<>(viewModel.datasets().getValue());
    Collections.reverse(newestFirst);
    if (!datasets.getItems().equals(newestFirst)) {
      datasets.getItems().setAll(newestFirst);
      datasets.getSelectionModel().selectFirst();
    }
    none.setVisible(page == DataPage.DATASETS && newestFirst.isEmpty());
    list.setVisible(page == DataPage.DATASETS && !newestFirst.isEmpty());
    plan.setVisible(page == DataPage.PLAN);
    result.setVisible(page == DataPage.RESULT);
    quality.setVisible(page == DataPage.QUALITY);
  }

  /** The parameter {@code quality} names the dataset whose quality is shown. */
  @Override
  public void onShow(Route route) {
    joinsController.shown();
    Optional<String> dataset = route.parameter("quality");
    if (dataset.isPresent()) {
      viewModel.showQuality();
      qualityModel.open(dataset.get());
    } else if (viewModel.page().get() == DataPage.QUALITY) {
      viewModel.showDatasets();
    }
  }

  @FXML
  void inspect() {
    DatasetEntry chosen = datasets.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      navigator.go(Route.to(Destination.DATA).with("quality", chosen.name()));
    }
  }

  @FXML
  void open() {
    FileKind tables =
        new FileKind(
            messages.text("data.files"),
            List.of(
                "*.csv",
                "*.tsv",
                "*.txt",
                "*.tab",
                "*.json",
                "*.jsonl",
                "*.ndjson",
                "*.xlsx",
                "*.gz",
                "*.zip"));
    FileKind all = new FileKind(messages.text("data.files.all"), List.of("*.*"));
    viewModel.look(dialogs.files().open(messages.text("data.open"), List.of(tables, all)));
  }

  @FXML
  void delete() {
    DatasetEntry chosen = datasets.getSelectionModel().getSelectedItem();
    if (chosen != null
        && dialogs.confirm(Sentence.of("data.delete.question", chosen.name()), "data.delete")) {
      viewModel.delete(chosen);
    }
  }

  @FXML
  void dragOver(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
      root.pseudoClassStateChanged(DROPPING, true);
    }
    drag.consume();
  }

  @FXML
  void dragLeft(DragEvent drag) {
    root.pseudoClassStateChanged(DROPPING, false);
    drag.consume();
  }

  @FXML
  void dropped(DragEvent drag) {
    root.pseudoClassStateChanged(DROPPING, false);
    List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
    drag.setDropCompleted(!files.isEmpty());
    drag.consume();
    viewModel.look(files);
  }

  @Override
  public void onHide() {
    joinsController.hidden();
  }

  @Override
  public void dispose() {
    super.dispose();
    joinsController.dispose();
    planController.dispose();
    resultController.dispose();
    qualityController.dispose();
  }
}
