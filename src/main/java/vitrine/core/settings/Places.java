package vitrine.core.settings;

import java.nio.file.Path;

/**
 * Where the program keeps its files on this machine. The folders may not exist yet.
 *
 * @param config settings
 * @param data workspaces that the user gave no place of their own
 * @param cache what can be made again, for example converted weights
 */
public record Places(Path config, Path data, Path cache) {

  /** The workspace of the sample shop. */
  public Path sampleShop() {
    return data.resolve("sample-shop");
  }
}
