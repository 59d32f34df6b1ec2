package vitrine.ui.recommend;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;

/** One shopper, their list, and why. */
public final class ShoppersViewModel {
  private final ObservableValue<Optional<DatasetEntry>> dataset;

  /** Follows the open workspace. */
  public ShoppersViewModel(ActiveWorkspace workspace) {
    dataset = workspace.datasets().map(entries -> workspace.latest(DatasetKind.EVENTS));
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return dataset;
  }
}
