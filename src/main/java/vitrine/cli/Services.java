package vitrine.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import vitrine.core.workspace.Workspaces;

/**
 * What verbs are given by the composition root. Each service is made when it is first asked for.
 */
public interface Services {

  /** Opens workspaces. */
  Workspaces workspaces();

  /** The text of the command line, in the language of the machine. */
  default ResourceBundle messages() {
    return ResourceBundle.getBundle("vitrine.messages", Locale.getDefault());
  }
}
