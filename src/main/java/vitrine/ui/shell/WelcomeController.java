package vitrine.ui.shell;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import vitrine.ui.common.UserChoices;

/** The first thing a new user sees: where to begin. */
public final class WelcomeController {
  private final Opening opening;
  private final UserChoices choices;

  @FXML private Button sample;

  /** Begins in this window. */
  public WelcomeController(Opening opening, UserChoices choices) {
    this.opening = opening;
    this.choices = choices;
  }

  @FXML
  void initialize() {
    sample.sceneProperty().subscribe(scene -> sample.requestFocus());
  }

  @FXML
  void openSample() {
    opening.openSample();
  }

  @FXML
  void openOwn() {
    opening.openOwn();
  }

  @FXML
  void switchLanguage() {
    choices.switchLanguage();
  }

  @FXML
  void quit() {
    Platform.exit();
  }
}
