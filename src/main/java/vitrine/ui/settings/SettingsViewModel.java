package vitrine.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;

/** Language, look, workspace and device. */
public final class SettingsViewModel {
  private final ObservableValue<Optional<Path>> folder;

  /** Follows the open workspace. */
  public SettingsViewModel(ActiveWorkspace workspace) {
    folder = workspace.workspace().map(open -> open.map(Workspace::folder));
  }

  /** Where the open workspace lies. */
  public ObservableValue<Optional<Path>> folder() {
    return folder;
  }
}
