package vitrine.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.Appearance;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Screen;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.UserChoices;
import vitrine.ui.common.ViewLoader;
import vitrine.ui.common.Views;

/** The frame round the screens. Screens are made when first shown and kept. */
public final class ShellController extends ScreenController {
  private final Navigator navigator;
  private final ViewLoader views;
  private final Messages messages;
  private final Appearance appearance;
  private final UserChoices choices;
  private final Opening opening;
  private final TaskBar taskBar;
  private final Map<Destination, LoadedView> made = new EnumMap<>(Destination.class);
  private final Map<Destination, ToggleButton> links = new EnumMap<>(Destination.class);
  private @Nullable Destination shown;

  @FXML private VBox sidebar;
  @FXML private VBox sidebarFoot;
  @FXML private Button back;
  @FXML private Button forward;
  @FXML private Label title;
  @FXML private Button language;
  @FXML private Button theme;
  @FXML private Button search;
  @FXML private StackPane content;
  @FXML private VBox tasks;
  @FXML private Node frame;
  @FXML private StackPane overlay;

  /** The frame of the window that these belong to. */
  public ShellController(
      Navigator navigator,
      ViewLoader views,
      Messages messages,
      Appearance appearance,
      UserChoices choices,
      Opening opening,
      TaskBar taskBar) {
    this.navigator = navigator;
    this.views = views;
    this.messages = messages;
    this.appearance = appearance;
    this.choices = choices;
    this.opening = opening;
    this.taskBar = taskBar;
  }

  @FXML
  void initialize() {
    ToggleGroup group = new ToggleGroup();
    for (Destination screen : Destination.values()) {
      ToggleButton link = link(screen);
      link.setToggleGroup(group);
      links.put(screen, link);
      (screen == Destination.SETTINGS ? sidebarFoot : sidebar).getChildren().add(link);
    }
    watch(navigator.canGoBack(), can -> back.setDisable(!can));
    watch(navigator.canGoForward(), can -> forward.setDisable(!can));
    watch(appearance.dark(), this::showTheme);
    back.setTooltip(new Tooltip(messages.text("shell.back")));
    forward.setTooltip(new Tooltip(messages.text("shell.forward")));
    language.setTooltip(new Tooltip(messages.text("shell.language")));
    search.setTooltip(new Tooltip(messages.text("palette.open")));
    taskBar.attach(tasks);
    overlay.managedProperty().bind(overlay.visibleProperty());
    overlay.setOnMousePressed(press -> closePalette(press.getTarget()));
    watch(opening.welcoming(), this::welcome);
    watch(navigator.current(), this::arrive);
  }

  private ToggleButton link(Destination screen) {
    ToggleButton link = new ToggleButton(messages.text(screen.titleKey()));
    link.setGraphic(new FontIcon(screen.icon()));
    link.getStyleClass().add("sidebar-link");
    link.setMaxWidth(Double.MAX_VALUE);
    link.setOnAction(
        click -> {
          link.setSelected(true);
          navigator.go(screen);
        });
    return link;
  }

  private void showTheme(boolean dark) {
    theme.setGraphic(new FontIcon(dark ? "mdi2w-white-balance-sunny" : "mdi2w-weather-night"));
    theme.setTooltip(new Tooltip(messages.text(dark ? "shell.theme.light" : "shell.theme.dark")));
  }

  private void welcome(boolean asked) {
    cover(asked ? views.load(Views.WELCOME).root() : null);
  }

  private void cover(@Nullable Node cover) {
    overlay.setVisible(cover != null);
    frame.setDisable(cover != null);
    if (cover == null) {
      overlay.getChildren().clear();
    } else {
      overlay.getChildren().setAll(cover);
    }
  }

  /** Lets the user find a screen or a command by its name. */
  @FXML
  void openPalette() {
    if (opening.welcoming().get()) {
      return;
    }
    LoadedView palette = views.load(Views.PALETTE);
    cover(palette.root());
    if (palette.controller() instanceof PaletteController controller) {
      controller.setWhenClosed(() -> cover(null));
      controller.focus();
    }
  }

  private void closePalette(EventTarget pressed) {
    boolean beside =
        pressed instanceof Node node && node.getStyleClass().contains("palette-ground");
    if (beside) {
      cover(null);
    }
  }

  private void arrive(Route route) {
    Destination screen = route.screen();
    LoadedView view = made.computeIfAbsent(screen, absent -> views.load(absent.view()));
    if (shown != screen) {
      hideShown();
      shown = screen;
      content.getChildren().setAll(view.root());
      title.setText(messages.text(screen.titleKey()));
      ToggleButton link = links.get(screen);
      if (link != null) {
        link.setSelected(true);
      }
    }
    if (view.controller() instanceof Screen controller) {
      controller.onShow(route);
    }
  }

  private void hideShown() {
    LoadedView before = shown == null ? null : made.get(shown);
    if (before != null && before.controller() instanceof Screen controller) {
      controller.onHide();
    }
  }

  @FXML
  void goBack() {
    navigator.back();
  }

  @FXML
  void goForward() {
    navigator.forward();
  }

  @FXML
  void switchTheme() {
    choices.switchTheme();
  }

  @FXML
  void switchLanguage() {
    choices.switchLanguage();
  }

  @Override
  public void dispose() {
    hideShown();
    content.getChildren().clear();
    taskBar.detach();
    for (LoadedView view : made.values()) {
      if (view.controller() instanceof Screen controller) {
        controller.dispose();
      }
    }
    super.dispose();
  }
}
