package vitrine.ui.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.Screen;
import vitrine.ui.common.ViewLoader;

/** Leads from the experiments of the workspace to the places beside them, and back. */
final class ExperimentPlaces {
  private final Node own;
  private final Pane aside;
  private final ViewLoader views;
  private final ToggleButton home;
  private final Map<ExperimentPlace, ToggleButton> links = new EnumMap<>(ExperimentPlace.class);
  private final Map<ExperimentPlace, LoadedView> made = new EnumMap<>(ExperimentPlace.class);
  private Optional<ExperimentPlace> shown = Optional.empty();

  /**
   * Puts the links on the screen.
   *
   * @param strip where the links stand
   * @param own the experiments of the workspace
   * @param aside where a place stands instead of them
   * @param whenChosen what a click does; it ends in {@link #show}
   */
  ExperimentPlaces(
      Pane strip,
      Node own,
      Pane aside,
      ViewLoader views,
      Messages messages,
      Consumer<Optional<ExperimentPlace>> whenChosen) {
    this.own = own;
    this.aside = aside;
    this.views = views;
    ToggleGroup group = new ToggleGroup();
    home = link("experiments.place.own", "mdi2f-flask-outline", messages);
    home.setToggleGroup(group);
    home.setOnAction(_ -> whenChosen.accept(Optional.empty()));
    strip.getChildren().add(home);
    for (ExperimentPlace place : ExperimentPlace.values()) {
      ToggleButton link = link(place.titleKey(), place.icon(), messages);
      link.setToggleGroup(group);
      link.setOnAction(_ -> whenChosen.accept(Optional.of(place)));
      links.put(place, link);
      strip.getChildren().add(link);
    }
  }

  private static ToggleButton link(String key, String icon, Messages messages) {
    ToggleButton link = new ToggleButton(messages.text(key));
    link.setGraphic(new FontIcon(icon));
    link.getStyleClass().add("panel-tab");
    link.setTooltip(new Tooltip(messages.text(key + ".hint")));
    return link;
  }

  /** Shows the place that a route names; false where it names none. */
  boolean show(Route route) {
    Optional<ExperimentPlace> wanted =
        route.parameter(ExperimentPlace.PARAMETER).flatMap(ExperimentPlace::of);
    if (!wanted.equals(shown)) {
      hide();
      shown = wanted;
    }
    own.setVisible(wanted.isEmpty());
    aside.setVisible(wanted.isPresent());
    if (wanted.isEmpty()) {
      aside.getChildren().clear();
      home.setSelected(true);
      return false;
    }
    LoadedView view = made.computeIfAbsent(wanted.get(), place -> views.load(place.view()));
    if (!aside.getChildren().contains(view.root())) {
      aside.getChildren().setAll(view.root());
    }
    Optional.ofNullable(links.get(wanted.get())).ifPresent(link -> link.setSelected(true));
    if (view.controller() instanceof Screen screen) {
      screen.onShow(route);
    }
    return true;
  }

  /** The screen goes out of sight, and with it the place. */
  void hide() {
    shown
        .map(made::get)
        .ifPresent(
            view -> {
              if (view.controller() instanceof Screen screen) {
                screen.onHide();
              }
            });
  }

  /** The screen is thrown away. */
  void dispose() {
    hide();
    aside.getChildren().clear();
    for (LoadedView view : made.values()) {
      if (view.controller() instanceof Screen screen) {
        screen.dispose();
      }
    }
  }
}
