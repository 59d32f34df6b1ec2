package vitrine.ui.engagement;

import java.util.Optional;
import javafx.fxml.FXML;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.ScreenController;

/** The morning page: how the shop did and what needs a look. */
public final class OverviewController extends ScreenController {
  private final OverviewViewModel viewModel;
  private final Navigator navigator;
  private final Formats formats;

  @FXML private MessagePane message;

  /** A view of this view-model. */
  public OverviewController(OverviewViewModel viewModel, Navigator navigator, Formats formats) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    watch(viewModel.dataset(), this::show);
  }

  private void show(Optional<DatasetEntry> dataset) {
    dataset.ifPresent(
        entry -> {
          message.setTitle(entry.name());
          message.setHint(formats.whole(entry.rows()));
        });
  }

  @FXML
  void openData() {
    navigator.go(Destination.DATA);
  }
}
