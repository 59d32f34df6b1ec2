package vitrine.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts this program again, to put a verb behind. */
final class OwnProgram {
  private static final String MAIN = "vitrine.Main";

  private OwnProgram() {}

  /**
   * The running JVM's {@code java} with its flags and class path; in a packaged application, whose
   * runtime has no {@code java}, the application's launcher.
   */
  static List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      return List.of(ProcessHandle.current().info().command().orElse("vitrine"));
    }
    List<String> command = new ArrayList<>(List.of(java.toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(OwnProgram::inherited)
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    return command;
  }

  /** Flags that a second process may share: no debugger port, no cache file being written. */
  private static boolean inherited(String flag) {
    return flag.startsWith("--") || flag.startsWith("-D");
  }
}
