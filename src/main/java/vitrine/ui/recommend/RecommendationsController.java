package vitrine.ui.recommend;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import vitrine.core.recommend.ShopperData;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.common.ViewLoader;

/**
 * Recommenders of the whole shop: one state of the data over tabs. The route's {@code tab} says
 * which tab is shown.
 */
public final class RecommendationsController extends ScreenController {
  private static final String TAB = "tab";

  private final RecommendationsViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final ViewLoader views;

  @FXML private FlowPane tabs;
  @FXML private StatePane state;
  @FXML private StackPane panel;

  private PanelTabs<RecommendTab> panels;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public RecommendationsController(
      RecommendationsViewModel viewModel,
      Navigator navigator,
      Messages messages,
      ViewLoader views) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.views = views;
  }

  @FXML
  void initialize() {
    panels =
        new PanelTabs<>(
            List.of(RecommendTab.values()),
            tabs,
            panel,
            views,
            messages,
            chosen -> navigator.go(Route.to(Destination.RECOMMENDATIONS).with(TAB, chosen.key())));
    watch(viewModel.data(), this::show);
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
    panels.show(
        route.parameter(TAB).flatMap(RecommendTab::of).orElse(RecommendTab.LEADERBOARD), route);
  }

  @Override
  public void onHide() {
    panels.hide();
  }

  @Override
  public void dispose() {
    panels.dispose();
    super.dispose();
  }

  private void show(LoadState<ShopperData> data) {
    boolean empty = data instanceof LoadState.Empty<ShopperData>;
    tabs.setVisible(!empty);
    state.show(data, messages, _ -> {});
    if (empty) {
      state.message().setIcon("mdi2p-podium");
      state.message().setHint(messages.text("recommend.none.hint"));
    }
    state.message().setAction(messages.text("recommend.none.action"));
    state.message().setOnAction(_ -> navigator.go(Destination.DATA));
  }
}
