package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.ui.common.FolderViewer;

/** Starts the file manager by the command that each platform has for it. */
final class PlatformFolderViewer implements FolderViewer {

  @Override
  public void show(Path folder) {
    try {
      Files.createDirectories(folder);
      new ProcessBuilder(command(System.getProperty("os.name")), folder.toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FOLDER_NOT_SHOWN, e, folder);
    }
  }

  /** The program that shows a folder. */
  static String command(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "explorer";
    }
    return name.startsWith("mac") ? "open" : "xdg-open";
  }
}
