package vitrine.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;

/** Keys that work everywhere in the window, and the back and forward buttons of a mouse. */
final class Shortcuts {
  private Shortcuts() {}

  static void install(Scene scene, Navigator navigator, Runnable openPalette) {
    key(scene, KeyCode.K, KeyCombination.SHORTCUT_DOWN, openPalette);
    key(scene, KeyCode.LEFT, KeyCombination.ALT_DOWN, navigator::back);
    key(scene, KeyCode.RIGHT, KeyCombination.ALT_DOWN, navigator::forward);
    Destination[] screens = Destination.values();
    for (int i = 0; i < screens.length && i < 9; i++) {
      Destination screen = screens[i];
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(i + 1));
      key(scene, digit, KeyCombination.SHORTCUT_DOWN, () -> navigator.go(screen));
    }
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (press.getButton() == MouseButton.BACK) {
            navigator.back();
          } else if (press.getButton() == MouseButton.FORWARD) {
            navigator.forward();
          }
        });
  }

  private static void key(
      Scene scene, KeyCode code, KeyCombination.Modifier modifier, Runnable deed) {
    scene.getAccelerators().put(new KeyCodeCombination(code, modifier), deed);
  }
}
