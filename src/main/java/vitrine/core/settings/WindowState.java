package vitrine.core.settings;

/**
 * Where the window was when it was last closed, in screen coordinates. The caller checks that it
 * still lies on a screen.
 */
public record WindowState(double x, double y, double width, double height, boolean maximized) {

  /** Refuses what is no rectangle. */
  public WindowState {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "not a window: " + x + " " + y + " " + width + " " + height);
    }
  }
}
