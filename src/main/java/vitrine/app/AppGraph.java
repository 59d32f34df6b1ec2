package vitrine.app;

import vitrine.cli.Services;
import vitrine.core.workspace.Workspaces;

/** Every object of the program, built by hand; closes in reverse. */
public final class AppGraph implements Services, AutoCloseable {

  @Override
  public Workspaces workspaces() {
    throw new IllegalStateException("the workspace store is not built yet");
  }

  @Override
  public void close() {}
}
