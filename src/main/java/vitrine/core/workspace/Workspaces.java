package vitrine.core.workspace;

import java.nio.file.Path;

/** Opens workspaces. */
public interface Workspaces {

  /**
   * Opens the workspace in a folder and creates it there if the folder is absent or empty.
   *
   * @throws vitrine.core.common.VitrineException if it is open elsewhere, damaged, read-only or
   *     written by a newer version, or if the folder holds something else
   */
  Workspace open(Path folder);

  /**
   * Opens the workspace in a folder; unlike {@link #open} it never creates one, so that a verb that
   * only reads leaves nothing behind after a typing error.
   *
   * @throws vitrine.core.common.VitrineException as {@link #open}, or if there is no workspace
   */
  Workspace openExisting(Path folder);

  /** Whether there is a workspace in this folder, damaged or not. */
  boolean exists(Path folder);

  /**
   * Makes a damaged workspace usable: its store is put aside and a new one is made that lists every
   * frame that can still be read. Models, runs, scores, corrections and the settings of screens
   * start anew.
   *
   * @throws vitrine.core.common.VitrineException as {@link #openExisting}, but not for damage
   */
  Repair repair(Path folder);
}
