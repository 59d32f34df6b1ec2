package vitrine.ui.common;

import java.nio.file.Path;

/** Shows a folder in the platform's own file manager. Behind an interface, as choosers are. */
@FunctionalInterface
public interface FolderViewer {

  /**
   * Shows a folder.
   *
   * @throws vitrine.core.common.VitrineException if the platform has no file manager to show it
   */
  void show(Path folder);
}
