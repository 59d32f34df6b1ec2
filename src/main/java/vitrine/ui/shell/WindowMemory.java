package vitrine.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vitrine.core.settings.SettingsStore;
import vitrine.core.settings.WindowState;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

/** Puts the window where it was, on the screen that was shown, and remembers both. */
public final class WindowMemory {
  private final SettingsStore settings;
  private final Navigator navigator;

  /** Remembers in these settings. */
  public WindowMemory(SettingsStore settings, Navigator navigator) {
    this.settings = settings;
    this.navigator = navigator;
  }

  /** Puts a window that is not shown yet where it was, and follows it from then on. */
  public void follow(Stage stage) {
    settings.current().window().filter(WindowMemory::visible).ifPresent(was -> place(stage, was));
    settings.current().lastRoute().flatMap(Route::parse).ifPresent(navigator::replace);
    navigator
        .current()
        .subscribe(route -> settings.update(now -> now.withLastRoute(route.toString())));
    new Corner(stage, settings).watch();
  }

  private static void place(Stage stage, WindowState was) {
    stage.setX(was.x());
    stage.setY(was.y());
    stage.setWidth(was.width());
    stage.setHeight(was.height());
    stage.setMaximized(was.maximized());
  }

  /** Whether enough of the window is on a screen to be caught with the pointer. */
  private static boolean visible(WindowState was) {
    return Screen.getScreensForRectangle(was.x(), was.y(), was.width(), was.height()).stream()
        .map(Screen::getVisualBounds)
        .anyMatch(bounds -> overlap(bounds, was) >= .25 * was.width() * was.height());
  }

  private static double overlap(Rectangle2D screen, WindowState was) {
    double width =
        Math.min(screen.getMaxX(), was.x() + was.width()) - Math.max(screen.getMinX(), was.x());
    double height =
        Math.min(screen.getMaxY(), was.y() + was.height()) - Math.max(screen.getMinY(), was.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  /** Size and place of a window; those from before it was maximised stay. */
  private static final class Corner {
    private final Stage stage;
    private final SettingsStore settings;

    Corner(Stage stage, SettingsStore settings) {
      this.stage = stage;
      this.settings = settings;
    }

    void watch() {
      stage.xProperty().subscribe(this::changed);
      stage.yProperty().subscribe(this::changed);
      stage.widthProperty().subscribe(this::changed);
      stage.heightProperty().subscribe(this::changed);
      stage.maximizedProperty().subscribe(this::changed);
    }

    private void changed() {
      if (!stage.isShowing() || stage.isIconified() || !(stage.getWidth() > 0)) {
        return;
      }
      WindowState here =
          new WindowState(
              stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
      settings.update(
          now -> now.withWindow(here.maximized() ? maximised(now.window().orElse(here)) : here));
    }

    private static WindowState maximised(WindowState before) {
      return new WindowState(before.x(), before.y(), before.width(), before.height(), true);
    }
  }
}
