package vitrine.core.workspace;

import java.nio.file.Path;

/** Opens workspaces. */
public interface Workspaces {

  /**
   * Opens the workspace in a folder and creates it there if the folder is absent or empty.
   *
   * @throws vitrine.core.common.VitrineException if it is open elsewhere, damaged, read-only, or
   *     the folder holds something else
   */
  Workspace open(Path folder);
}
