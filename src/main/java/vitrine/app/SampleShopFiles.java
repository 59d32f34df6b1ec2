package vitrine.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vitrine.core.common.Progress;
import vitrine.core.importing.SampleShopImport;
import vitrine.core.workspace.SampleShop;
import vitrine.core.workspace.Workspace;

/** Brings the sample shop of the class path into a workspace. */
public final class SampleShopFiles implements SampleShop {

  /** Imports what the workspace does not hold yet. */
  @Override
  public void fill(Workspace workspace, Progress progress) {
    try {
      Path folder = Files.createTempDirectory("vitrine-sample");
      try {
        for (String name : SampleShopImport.files()) {
          copy(name, folder.resolve(name));
        }
        SampleShopImport.fill(workspace, folder, progress);
      } finally {
        for (String name : SampleShopImport.files()) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream in = SampleShopFiles.class.getResourceAsStream("/sample-data/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
