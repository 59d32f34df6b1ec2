package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.common.ViewLoader;

/**
 * Shoppers: one is found on the left, and tabs tell of them. The route's {@code user} says whom,
 * {@code tab} which tab, {@code segment} or {@code experiment} and {@code arm} among whom shoppers
 * are looked for; see {@link ShopperWay}. A route that names nobody asks for who was shown last.
 */
public final class ShoppersController extends ScreenController {
  private final ShoppersViewModel viewModel;
  private final ShopperWay way;
  private final Messages messages;
  private final Formats formats;
  private final ViewLoader views;

  @FXML private MessagePane message;
  @FXML private StatePane shop;
  @FXML private FinderController finderController;
  @FXML private StatePane shopper;
  @FXML private Label name;
  @FXML private Label facts;
  @FXML private HBox favourites;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  private PanelTabs<ShopperTab> panels;
  private boolean shown;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ShoppersController(
      ShoppersViewModel viewModel,
      ShopperWay way,
      Messages messages,
      Formats formats,
      ViewLoader views) {
    this.viewModel = viewModel;
    this.way = way;
    this.messages = messages;
    this.formats = formats;
    this.views = views;
  }

  @FXML
  void initialize() {
    panels = new PanelTabs<>(List.of(ShopperTab.values()), tabs, panel, views, messages, way::to);
    shopper.message().setIcon("mdi2a-account-search-outline");
    watch(viewModel.dataset(), this::showDataset);
    watch(viewModel.shop(), state -> shop.show(state, messages, _ -> {}));
    watch(viewModel.shopper(), state -> shopper.show(state, messages, this::showShopper));
    watch(viewModel.user(), this::stand);
  }

  @Override
  public void onShow(Route route) {
    shown = true;
    viewModel.refresh();
    Optional<Route> before = viewModel.place().filter(_ -> route.parameters().isEmpty());
    if (before.isPresent()) {
      way.stand(before.get());
      return;
    }
    viewModel.follow(route);
    if (stand(viewModel.user().get())) {
      return;
    }
    panels.show(
        route.parameter(ShopperWay.TAB).flatMap(ShopperTab::of).orElse(ShopperTab.LIST), route);
  }

  @Override
  public void onHide() {
    shown = false;
    panels.hide();
  }

  @Override
  public void dispose() {
    panels.dispose();
    finderController.dispose();
    super.dispose();
  }

  /** The route says who is shown, so that back and forward find them; whether it had to change. */
  private boolean stand(Optional<String> user) {
    Route here = way.here();
    if (!shown || user.isEmpty() || user.equals(here.parameter(ShopperWay.USER))) {
      return false;
    }
    way.stand(here.with(ShopperWay.USER, user.get()));
    return true;
  }

  private void showDataset(Optional<DatasetEntry> dataset) {
    message.setVisible(dataset.isEmpty());
    shop.setVisible(dataset.isPresent());
  }

  private void showShopper(ShopperView view) {
    ShopperWords words = new ShopperWords(messages, formats, view);
    name.setText(view.profile().user());
    facts.setText(words.facts(view.profile()));
    favourites.getChildren().setAll(words.favourites(view.profile()));
  }

  @FXML
  void openData() {
    way.leave(Route.to(Destination.DATA));
  }
}
