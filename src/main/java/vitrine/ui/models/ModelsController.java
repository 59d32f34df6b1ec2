package vitrine.ui.models;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.ViewLoader;

/** Models in tabs. Its route may name one: {@code models?tab=train}. */
public final class ModelsController extends ScreenController {
  static final String TAB = "tab";

  private final Navigator navigator;
  private final Messages messages;
  private final ViewLoader views;

  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  private PanelTabs<ModelsTab> panels;

  /** The screen's tabs. */
  @SuppressWarnings("NullAway.Init")
  public ModelsController(Navigator navigator, Messages messages, ViewLoader views) {
    this.navigator = navigator;
    this.messages = messages;
    this.views = views;
  }

  @FXML
  void initialize() {
    panels =
        new PanelTabs<>(
            List.of(ModelsTab.values()),
            tabs,
            panel,
            views,
            messages,
            chosen -> navigator.go(Route.to(Destination.MODELS).with(TAB, chosen.key())));
  }

  @Override
  public void onShow(Route route) {
    panels.show(route.parameter(TAB).flatMap(ModelsTab::of).orElse(ModelsTab.CARDS), route);
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
}
