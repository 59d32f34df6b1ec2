package vitrine.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;

/** Light or dark, for every window of the program. */
public final class Appearance {
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /** Light, until it is told otherwise. */
  public Appearance() {
    dark.subscribe(
        now ->
            Application.setUserAgentStylesheet(
                now
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet()));
  }

  /** Whether the window is dark. Setting it changes the look at once. */
  public BooleanProperty dark() {
    return dark;
  }

  /** Dresses a scene in the program's own styles, now and whenever the look changes. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll("/styles/tokens.css", "/styles/base.css");
    dark.subscribe(now -> mark(scene, now));
    scene.rootProperty().subscribe(() -> mark(scene, dark.get()));
  }

  private static void mark(Scene scene, boolean dark) {
    scene.getRoot().getStyleClass().removeAll("light", "dark");
    scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
    scene.getRoot().setStyle("-fx-font-family: \"" + Typeface.family() + "\";");
  }
}
