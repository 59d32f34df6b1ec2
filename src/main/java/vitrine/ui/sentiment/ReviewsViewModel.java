package vitrine.ui.sentiment;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;

/** What shoppers say. */
public final class ReviewsViewModel {
  private final ObservableValue<Optional<DatasetEntry>> dataset;

  /** Follows the open workspace. */
  public ReviewsViewModel(ActiveWorkspace workspace) {
    dataset = workspace.datasets().map(entries -> workspace.latest(DatasetKind.REVIEWS));
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return dataset;
  }
}
