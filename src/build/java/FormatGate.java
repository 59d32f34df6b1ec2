import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hands every Java file below some folders to google-java-format. The first argument is its mode:
 * {@code check} fails where a file would change, {@code write} changes it.
 */
final class FormatGate {
  private FormatGate() {}

  public static void main(String[] args) throws IOException {
    List<String> options = new ArrayList<>();
    options.addAll(
        args[0].equals("write")
            ? List.of("--replace")
            : List.of("--dry-run", "--set-exit-if-changed"));
    for (String folder : List.of(args).subList(1, args.length)) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Path::toString)
            .sorted()
            .forEach(options::add);
      }
    }
    Main.main(options.toArray(String[]::new));
  }
}
