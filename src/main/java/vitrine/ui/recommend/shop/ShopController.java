package vitrine.ui.recommend.shop;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.shop.ProductGaps;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.ChoiceRow;

/** What recommending to everybody does to the shop. */
public final class ShopController extends ScreenController {
  private final ShopViewModel viewModel;
  private final ListSaving saving;
  private final ChartView chartView;
  private final Messages messages;
  private final ShopWords words;
  private final ShopCharts specs;

  @FXML private ComboBox<String> models;
  @FXML private CheckBox sentences;
  @FXML private Node export;
  @FXML private StatePane state;
  @FXML private Label scope;
  @FXML private FlowPane tiles;
  @FXML private ChoiceRow<ProductGaps> dimensions;
  @FXML private ChartGrid charts;
  @FXML private TableView<?> products;
  @FXML private VBox productCard;
  @FXML private FlowPane groupings;
  @FXML private TableView<?> users;
  @FXML private VBox userCard;
  @FXML private Label neverTitle;
  @FXML private FlowPane reasons;
  @FXML private TableView<?> never;
  @FXML private Label neverNote;
  @FXML private Label tooMuchTitle;
  @FXML private TableView<?> tooMuch;
  @FXML private VBox policyLines;
  @FXML private StatePane policyState;

  private ShopTiles figures;
  private GroupTables groups;
  private ItemTables items;
  private PolicyCard policy;
  private Optional<ShopAnswer> shown = Optional.empty();
  private boolean filling;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ShopController(
      ShopViewModel viewModel,
      ListSaving saving,
      ChartView chartView,
      Messages messages,
      Formats formats) {
    this.viewModel = viewModel;
    this.saving = saving;
    this.chartView = chartView;
    this.messages = messages;
    words = new ShopWords(messages, formats);
    specs = new ShopCharts(words);
  }

  @FXML
  void initialize() {
    charts.connect(chartView);
    figures = new ShopTiles(tiles, words);
    groups = new GroupTables(products, users, groupings, words);
    items = new ItemTables(never, tooMuch, reasons, words);
    policy = new PolicyCard(policyLines, words);
    models.setConverter(new ModelNames(words));
    models
        .valueProperty()
        .subscribe(
            name -> {
              if (name != null && !filling) {
                viewModel.choose(name);
              }
            });
    watch(viewModel.report(), this::show);
    watch(viewModel.policies(), this::showPolicies);
  }

  @Override
  public void onShow(Route route) {
    offerModels();
    viewModel.show();
  }

  @Override
  public void onHide() {
    viewModel.hide();
  }

  @FXML
  void save() {
    shown.ifPresent(answer -> saving.save(answer, sentences.isSelected()));
  }

  private void offerModels() {
    filling = true;
    List<String> names = viewModel.models();
    if (!names.equals(models.getItems())) {
      models.getItems().setAll(names);
    }
    models.setValue(viewModel.model().get());
    filling = false;
  }

  private void show(LoadState<ShopAnswer> result) {
    shown = result.ready();
    export.setDisable(shown.isEmpty());
    offerModels();
    state.show(result, messages, this::fill);
  }

  private void fill(ShopAnswer answer) {
    ShopReport report = answer.report();
    ShopReport.Stamp stamp = report.stamp();
    scope.setText(
        messages.text(
            "shop.scope",
            answer.data().entry().name(),
            stamp.length(),
            words.formats().whole(stamp.shoppers()),
            words.formats().whole(stamp.withoutList()),
            words.formats().whole(stamp.places()),
            words.formats().whole(stamp.catalogue())));
    figures.show(report);
    present(dimensions, report.productGaps().size() > 1);
    dimensions.offer(
        report.productGaps(),
        gaps -> messages.text("shop.dimension." + gaps.dimension().argument()),
        gaps -> showProducts(report, Optional.of(gaps)));
    showProducts(report, report.productGaps().stream().findFirst());
    present(userCard, !report.userGaps().isEmpty());
    groups.showUsers(report.userGaps());
    neverTitle.setText(
        messages.text("shop.never", report.never().items().size(), stamp.catalogue()));
    items.showNever(answer);
    neverNote.setText(
        messages.text(
            "shop.never.note",
            ItemTables.shown(report.never().items()),
            report.never().shoppersAsked()));
    present(neverNote, !report.never().items().isEmpty());
    tooMuchTitle.setText(messages.text("shop.too.much", report.tooMuch().items().size()));
    items.showTooMuch(answer);
    showPolicies(viewModel.policies().get());
  }

  private void showProducts(ShopReport report, Optional<ProductGaps> gaps) {
    gaps.ifPresent(dimensions::mark);
    charts.show(specs.of(report, gaps));
    present(productCard, gaps.isPresent());
    gaps.ifPresent(found -> groups.showProducts(found, report.stamp().demandIsPurchases()));
  }

  private void showPolicies(LoadState<PolicyReport> result) {
    policyState.show(
        result, messages, report -> shown.ifPresent(answer -> policy.show(answer, report)));
  }

  private static void present(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
