package vitrine.core.workspace;

import vitrine.core.common.Progress;

/** The shop that comes with the program, to look around in. */
@FunctionalInterface
public interface SampleShop {

  /** Imports the sample shop's files into a workspace without datasets. */
  void fill(Workspace workspace, Progress progress);
}
