package vitrine.ui.models;

import javafx.fxml.FXML;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.ScreenController;

/** Models of this workspace. */
public final class ModelsController extends ScreenController {
  private final ModelsViewModel viewModel;

  @FXML private MessagePane message;

  /** A view of this view-model. */
  public ModelsController(ModelsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    watch(viewModel.folder(), open -> open.ifPresent(at -> message.setHint(at.toString())));
  }
}
