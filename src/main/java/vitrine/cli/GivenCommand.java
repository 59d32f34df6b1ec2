package vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command as it was given, so that a card can say how a model is made again. */
final class GivenCommand {
  private static final List<String> LEFT_OUT = List.of("--folder", "--checkpoint", "--note");

  private GivenCommand() {}

  /**
   * The command with the names of files instead of their paths, without notes and without where
   * results go.
   *
   * @param paths files that it names
   */
  static String of(CommandSpec verb, List<Path> paths) {
    List<String> given = verb.root().commandLine().getParseResult().originalArgs();
    List<String> words = new ArrayList<>(List.of("vitrine"));
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      if (LEFT_OUT.contains(word)) {
        i++;
      } else if (!word.equals("--json")
          && LEFT_OUT.stream().noneMatch(place -> word.startsWith(place + "="))) {
        words.add(quoted(shortened(word, paths)));
      }
    }
    return String.join(" ", words);
  }

  private static String shortened(String word, List<Path> paths) {
    for (Path path : paths) {
      if (word.equals(path.toString()) && path.getFileName() != null) {
        return path.getFileName().toString();
      }
    }
    return word;
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./,:=+-]+")
        ? word
        : "\"" + word.replace("\"", "\\\"") + "\"";
  }
}
