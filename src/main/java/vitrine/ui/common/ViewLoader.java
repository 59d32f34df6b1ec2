package vitrine.ui.common;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Loads views; what cannot be loaded is a bug, and loud. */
public final class ViewLoader {
  private final Callback<Class<?>, Object> controllers;
  private final Messages messages;

  /**
   * A loader of the window.
   *
   * @param controllers makes the controller that an FXML names
   * @param messages the text behind {@code %key} in an FXML, in the language of the moment
   */
  public ViewLoader(Callback<Class<?>, Object> controllers, Messages messages) {
    this.controllers = controllers;
    this.messages = messages;
  }

  /** Loads a view with a new controller. */
  public LoadedView load(Views view) {
    URL place =
        Objects.requireNonNull(ViewLoader.class.getResource(view.path()), "no " + view.path());
    FXMLLoader loader = new FXMLLoader(place, messages.bundle(), null, controllers);
    try {
      Parent root = loader.load();
      return new LoadedView(root, loader.getController());
    } catch (IOException e) {
      throw new IllegalStateException("cannot load " + view.path(), e);
    }
  }
}
