package vitrine.ui.engagement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Screen;
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
  private final Map<Panel, LoadedView> made = new EnumMap<>(Panel.class);
  private final Map<Panel, ToggleButton> links = new EnumMap<>(Panel.class);
  private Optional<Panel> shown = Optional.empty();

  @FXML private FilterBarController barController;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  /** A view of this view-model. */
  public EngagementController(
      EngagementViewModel viewModel, Navigator navigator, Messages messages, ViewLoader views) {
    this.exploration = viewModel.exploration();
    this.navigator = navigator;
    this.messages = messages;
    this.views = views;
  }

  @FXML
  void initialize() {
    ToggleGroup group = new ToggleGroup();
    for (Panel choice : Panel.values()) {
      ToggleButton link = link(choice);
      link.setToggleGroup(group);
      links.put(choice, link);
      tabs.getChildren().add(link);
    }
  }

  private ToggleButton link(Panel choice) {
    ToggleButton link = new ToggleButton(messages.text(choice.titleKey()));
    link.setGraphic(new FontIcon(choice.icon()));
    link.getStyleClass().add("panel-tab");
    link.setTooltip(new Tooltip(messages.text(choice.titleKey() + ".hint")));
    link.setOnAction(
        click -> {
          link.setSelected(true);
          navigator.go(navigator.current().get().with(TAB, choice.key()));
        });
    return link;
  }

  @Override
  public void onShow(Route route) {
    exploration.arrive(route);
    barController.shown();
    Panel wanted = route.parameter(TAB).flatMap(Panel::of).orElse(Panel.TRENDS);
    LoadedView view = made.computeIfAbsent(wanted, absent -> views.load(absent.view()));
    if (!shown.equals(Optional.of(wanted))) {
      hidePanel();
      shown = Optional.of(wanted);
      panel.getChildren().setAll(view.root());
    }
    Optional.ofNullable(links.get(wanted)).ifPresent(link -> link.setSelected(true));
    if (view.controller() instanceof Screen controller) {
      controller.onShow(route);
    }
  }

  @Override
  public void onHide() {
    barController.hidden();
    hidePanel();
  }

  private void hidePanel() {
    shown
        .map(made::get)
        .ifPresent(
            view -> {
              if (view.controller() instanceof Screen controller) {
                controller.onHide();
              }
            });
  }

  @Override
  public void dispose() {
    onHide();
    barController.dispose();
    panel.getChildren().clear();
    for (LoadedView view : made.values()) {
      if (view.controller() instanceof Screen controller) {
        controller.dispose();
      }
    }
    super.dispose();
  }
}
