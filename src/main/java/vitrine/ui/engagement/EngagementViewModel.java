package vitrine.ui.engagement;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;

/** What shoppers do. */
public final class EngagementViewModel {
  private final ObservableValue<Optional<DatasetEntry>> dataset;

  /** Follows the open workspace. */
  public EngagementViewModel(ActiveWorkspace workspace) {
    dataset = workspace.datasets().map(entries -> workspace.latest(DatasetKind.EVENTS));
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return dataset;
  }
}
