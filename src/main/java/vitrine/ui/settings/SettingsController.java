package vitrine.ui.settings;

import javafx.fxml.FXML;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.ScreenController;

/** Language, look, workspace and device. */
public final class SettingsController extends ScreenController {
  private final SettingsViewModel viewModel;

  @FXML private MessagePane message;

  /** A view of this view-model. */
  public SettingsController(SettingsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    watch(viewModel.folder(), open -> open.ifPresent(at -> message.setHint(at.toString())));
  }
}
