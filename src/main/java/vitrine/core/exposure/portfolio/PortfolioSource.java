package vitrine.core.exposure.portfolio;

import java.nio.file.Path;
import java.util.List;

/** Where the checkpoints of a portfolio come from. */
public sealed interface PortfolioSource {

  /**
   * Files on disk; read anew each time.
   *
   * @param files absolute paths
   */
  record Files(List<Path> files) implements PortfolioSource {
    /** Copies the list. */
    public Files {
      files = List.copyOf(files);
    }
  }

  /**
   * A dataset of the workspace.
   *
   * @param name of the dataset
   */
  record Dataset(String name) implements PortfolioSource {}
}
