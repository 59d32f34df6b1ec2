package vitrine.ui.shell;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vitrine.ui.common.Appearance;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Screen;
import vitrine.ui.common.ViewLoader;
import vitrine.ui.common.Views;

/** The main window. When the language changes its views are made anew in their place. */
public final class ShellWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final ViewLoader views;
  private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
  private @Nullable LoadedView shell;

  /** A window on this stage, not shown yet. */
  public ShellWindow(
      Stage stage,
      ViewLoader views,
      Messages messages,
      Appearance appearance,
      Navigator navigator) {
    this.stage = stage;
    this.views = views;
    appearance.dress(scene);
    Shortcuts.install(scene, navigator, this::openPalette);
    messages.locale().subscribe((before, now) -> rebuild());
    stage.setTitle("Vitrine");
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setScene(scene);
  }

  private void rebuild() {
    if (shell != null && shell.controller() instanceof Screen before) {
      before.dispose();
    }
    LoadedView made = views.load(Views.SHELL);
    shell = made;
    scene.setRoot(made.root());
  }

  private void openPalette() {
    if (shell != null && shell.controller() instanceof ShellController controller) {
      controller.openPalette();
    }
  }

  /** Makes the views and shows the window. */
  public void show() {
    rebuild();
    stage.show();
  }

  /** The window's scene. */
  public Scene scene() {
    return scene;
  }
}
