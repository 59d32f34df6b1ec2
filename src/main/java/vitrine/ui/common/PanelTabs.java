package vitrine.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tabs of a screen: a panel is loaded when its tab is first chosen, and is told when it comes
 * into sight and when it goes out of it, so that it computes only while somebody looks at it.
 *
 * @param <T> the screen's tabs
 */
public final class PanelTabs<T extends PanelTab> {
  private final Pane place;
  private final ViewLoader views;
  private final Map<T, LoadedView> made = new LinkedHashMap<>();
  private final Map<T, ToggleButton> links = new LinkedHashMap<>();
  private Optional<T> shown = Optional.empty();

  /**
   * Puts the tabs on the screen; none is chosen yet.
   *
   * @param tabs in their order
   * @param strip where the tabs stand
   * @param place where the chosen panel stands
   * @param whenChosen what a click on a tab does; it ends in {@link #show}
   */
  public PanelTabs(
      List<T> tabs,
      Pane strip,
      Pane place,
      ViewLoader views,
      Messages messages,
      Consumer<T> whenChosen) {
    this.place = place;
    this.views = views;
    ToggleGroup group = new ToggleGroup();
    for (T tab : tabs) {
      ToggleButton link = link(tab, messages, whenChosen);
      link.setToggleGroup(group);
      links.put(tab, link);
      strip.getChildren().add(link);
    }
  }

  private ToggleButton link(T tab, Messages messages, Consumer<T> whenChosen) {
    ToggleButton link = new ToggleButton(messages.text(tab.titleKey()));
    link.setGraphic(new FontIcon(tab.icon()));
    link.getStyleClass().add("panel-tab");
    link.setTooltip(new Tooltip(messages.text(tab.titleKey() + ".hint")));
    link.setOnAction(
        click -> {
          link.setSelected(true);
          whenChosen.accept(tab);
        });
    return link;
  }

  /** Brings a tab's panel to the front, and tells it the route. */
  public void show(T tab, Route route) {
    LoadedView view = made.computeIfAbsent(tab, absent -> views.load(absent.view()));
    if (!shown.equals(Optional.of(tab))) {
      hide();
      shown = Optional.of(tab);
      place.getChildren().setAll(view.root());
    }
    Optional.ofNullable(links.get(tab)).ifPresent(link -> link.setSelected(true));
    if (view.controller() instanceof Screen controller) {
      controller.onShow(route);
    }
  }

  /** The screen goes out of sight, and with it the panel. */
  public void hide() {
    shown
        .map(made::get)
        .ifPresent(
            view -> {
              if (view.controller() instanceof Screen controller) {
                controller.onHide();
              }
            });
  }

  /** The screen is thrown away. */
  public void dispose() {
    hide();
    place.getChildren().clear();
    for (LoadedView view : made.values()) {
      if (view.controller() instanceof Screen controller) {
        controller.dispose();
      }
    }
  }
}
