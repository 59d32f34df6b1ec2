package vitrine.ui.models;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;

/** Models of this workspace. */
public final class ModelsViewModel {
  private final ObservableValue<Optional<Path>> folder;

  /** Follows the open workspace. */
  public ModelsViewModel(ActiveWorkspace workspace) {
    folder = workspace.workspace().map(open -> open.map(Workspace::folder));
  }

  /** Where the open workspace lies. */
  public ObservableValue<Optional<Path>> folder() {
    return folder;
  }
}
