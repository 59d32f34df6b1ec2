package vitrine.ui.importing;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;

/** Datasets and how they came in. */
public final class DataViewModel {
  private final ObservableValue<Optional<Path>> folder;

  /** Follows the open workspace. */
  public DataViewModel(ActiveWorkspace workspace) {
    folder = workspace.workspace().map(open -> open.map(Workspace::folder));
  }

  /** Where the open workspace lies. */
  public ObservableValue<Optional<Path>> folder() {
    return folder;
  }
}
