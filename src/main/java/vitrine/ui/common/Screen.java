package vitrine.ui.common;

/** The controller of a screen. Everything is called on the JavaFX thread. */
public interface Screen {

  /**
   * The screen is in front of the user now, or its route has changed while it was.
   *
   * @param route where the user is; a screen reads its parameters
   */
  default void onShow(Route route) {}

  /** Another screen comes to the front. The screen is kept and may be shown again. */
  default void onHide() {}

  /** The screen is thrown away (its texts change language) and another is made in its place. */
  default void dispose() {}
}
