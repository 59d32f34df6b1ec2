package vitrine.ui.experiment;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;

/** A/B tests. */
public final class ExperimentsViewModel {
  private final ObservableValue<Optional<DatasetEntry>> dataset;

  /** Follows the open workspace. */
  public ExperimentsViewModel(ActiveWorkspace workspace) {
    dataset = workspace.datasets().map(entries -> workspace.latest(DatasetKind.EXPERIMENT));
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return dataset;
  }
}
