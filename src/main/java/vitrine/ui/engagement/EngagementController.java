package vitrine.ui.engagement;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.ViewLoader;

/**
 * What shoppers do: one filter bar over panels. A panel is loaded when it is first shown. The
 * route's {@code tab} says which one is.
 */
public final class EngagementController extends ScreenController {
  private static final String TAB = "tab";

  private final Exploration exploration;
  private final Navigator navigator;
  private final Messages messages;
  private final ViewLoader views;

  @FXML private FilterBarController barController;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  private PanelTabs<Panel> panels;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public EngagementController(
      EngagementViewModel viewModel, Navigator navigator, Messages messages, ViewLoader views) {
    this.exploration = viewModel.exploration();
    this.navigator = navigator;
    this.messages = messages;
    this.views = views;
  }

  @FXML
  void initialize() {
    panels =
        new PanelTabs<>(
            List.of(Panel.values()),
            tabs,
            panel,
            views,
            messages,
            chosen -> navigator.go(navigator.current().get().with(TAB, chosen.key())));
  }

  @Override
  public void onShow(Route route) {
    exploration.arrive(route);
    barController.shown();
    panels.show(route.parameter(TAB).flatMap(Panel::of).orElse(Panel.TRENDS), route);
  }

  @Override
  public void onHide() {
    barController.hidden();
    panels.hide();
  }

  @Override
  public void dispose() {
    onHide();
    barController.dispose();
    panels.dispose();
    super.dispose();
  }
}
