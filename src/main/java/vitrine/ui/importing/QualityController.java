package vitrine.ui.importing;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.quality.ColumnProfile;
import vitrine.core.quality.Histogram;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.Refresh;
import vitrine.core.quality.Refresh.Refreshed;
import vitrine.core.quality.Rule;
import vitrine.core.quality.RuleOutcome;
import vitrine.core.quality.ValueCount;
import vitrine.ui.common.Destination;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;

/** The Data quality page: what is in a dataset, which of its rows analyses do not see. */
public final class QualityController extends ScreenController {
  private static final double ROW_HEIGHT = 64;
  private static final int TOP_SHOWN = 3;

  private final QualityViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final DialogService dialogs;
  private final ErrorPresenter errors;
  private final QualityWords words;
  private final Formats formats;
  private final Set<Rule> open = EnumSet.noneOf(Rule.class);

  @FXML private StatePane state;
  @FXML private ScrollPane scroll;
  @FXML private Label name;
  @FXML private Label sum;
  @FXML private Label exports;
  @FXML private HBox banner;
  @FXML private Label refreshed;
  @FXML private Node actions;
  @FXML private VBox rules;
  @FXML private TableView<ColumnProfile> columns;

  /** A view of this view-model. */
  public QualityController(
      QualityViewModel viewModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      DialogService dialogs,
      ErrorPresenter errors) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.dialogs = dialogs;
    this.errors = errors;
    this.words = new QualityWords(messages, formats);
  }

  @FXML
  void initialize() {
    columns.setFixedCellSize(ROW_HEIGHT);
    columns.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    state.message().setAction(messages.text("data.back"));
    state.message().setOnAction(click -> back());
    watch(viewModel.report(), this::show);
    watch(viewModel.refreshed(), this::showRefreshed);
    watch(viewModel.busy(), busy -> actions.setDisable(busy));
    watch(viewModel.problem(), problem -> problem.ifPresent(errors::show));
  }

  private void show(LoadState<QualityReport> now) {
    double place = scroll.getVvalue();
    state.show(now, messages, this::fill);
    if (now.ready().isPresent()) {
      scroll.setVvalue(place);
    }
  }

  private void fill(QualityReport report) {
    name.setText(report.entry().name());
    sum.setText(words.sum(report));
    exports.setText(messages.text("quality.exports", report.exports().size()));
    rules.getChildren().clear();
    for (RuleOutcome outcome : report.cleaning().outcomes()) {
      if (outcome.applicable()) {
        rules.getChildren().add(card(outcome, report));
      }
    }
    table(report);
  }

  private Node card(RuleOutcome outcome, QualityReport report) {
    return new RuleCard(
        outcome,
        report.cleaning(),
        words,
        open.contains(outcome.rule()),
        viewModel::change,
        shown -> {
          if (shown) {
            open.add(outcome.rule());
          } else {
            open.remove(outcome.rule());
          }
        });
  }

  private void table(QualityReport report) {
    if (columns.getItems().equals(report.columns())) {
      return;
    }
    long rows = report.cleaning().rows();
    columns.getColumns().clear();
    DatasetColumns.add(columns, messages.text("quality.column.name"), 115, ColumnProfile::name);
    DatasetColumns.add(
        columns,
        messages.text("quality.column.type"),
        105,
        column ->
            messages.text("data.role." + column.role().argument())
                + "\n"
                + messages.text("data.type." + column.type().name().toLowerCase(Locale.ROOT)));
    QualityCells.drawn(
        columns,
        messages.text("quality.column.missing"),
        120,
        column ->
            QualityCells.share(
                rows == 0 ? 0 : (double) column.missing() / rows, words.missing(column, rows)));
    DatasetColumns.number(
        columns,
        messages.text("quality.column.distinct"),
        column -> formats.whole(column.distinct()));
    DatasetColumns.add(
        columns,
        messages.text("quality.column.range"),
        160,
        column -> words.range(column, report.cleaning().zone()));
    QualityCells.drawn(columns, messages.text("quality.column.top"), 230, this::top);
    QualityCells.drawn(columns, messages.text("quality.column.spread"), 165, this::spread);
    columns.getItems().setAll(report.columns());
  }

  private Node top(ColumnProfile column) {
    Label label = new Label(words.top(column, TOP_SHOWN));
    label.getStyleClass().add("quality-top");
    if (column.top().size() > TOP_SHOWN) {
      label.setTooltip(new Tooltip(words.top(column, column.top().size())));
    }
    return label;
  }

  private Node spread(ColumnProfile column) {
    return column
        .histogram()
        .map(Histogram::counts)
        .map(counts -> QualityCells.bars(counts, "quality-bar"))
        .orElseGet(
            () ->
                QualityCells.bars(
                    column.top().stream().map(ValueCount::rows).toList(), "quality-bar-soft"));
  }

  private void showRefreshed(Optional<Refreshed> now) {
    banner.setVisible(now.isPresent());
    banner.setManaged(now.isPresent());
    refreshed.setText(now.map(words::refreshed).orElse(""));
  }

  @FXML
  void back() {
    navigator.go(Destination.DATA);
  }

  @FXML
  void append() {
    viewModel.refresh(choose("quality.append"), Refresh.Mode.APPEND);
  }

  @FXML
  void replace() {
    List<Path> files = choose("quality.replace");
    if (!files.isEmpty()
        && dialogs.confirm(
            Sentence.of("quality.replace.question", name.getText()), "quality.replace.do")) {
      viewModel.refresh(files, Refresh.Mode.REPLACE);
    }
  }

  private List<Path> choose(String title) {
    return dialogs
        .files()
        .open(
            messages.text(title),
            List.of(new FileKind(messages.text("data.files.all"), List.of("*.*"))));
  }
}
