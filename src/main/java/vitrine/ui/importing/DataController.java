package vitrine.ui.importing;

import javafx.fxml.FXML;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.ScreenController;

/** Datasets and how they came in. */
public final class DataController extends ScreenController {
  private final DataViewModel viewModel;

  @FXML private MessagePane message;

  /** A view of this view-model. */
  public DataController(DataViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    watch(viewModel.folder(), open -> open.ifPresent(at -> message.setHint(at.toString())));
  }
}
