package vitrine.cli;

import vitrine.core.workspace.Workspaces;

/**
 * What verbs are given by the composition root. Each service is made when it is first asked for.
 */
public interface Services {

  /** Opens workspaces. */
  Workspaces workspaces();
}
