package vitrine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases in {@code src/test/resources/vitrine/experiment/published}. */
final class PublishedCases {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "vitrine", "experiment", "published");

  private PublishedCases() {}

  /**
   * One case.
   *
   * @param name the file and the case
   * @param json source, input, expect and tolerance
   */
  record Case(String name, JsonNode json) {
    String source() {
      return json.path("source").asText();
    }

    /** Whether somebody else wrote the numbers down. */
    boolean published() {
      return !source().startsWith("Independent computation");
    }
  }

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        Output.JSON
            .readTree(Files.readAllBytes(file))
            .forEach(json -> cases.add(new Case(name(file, json), json)));
      }
    }
    return cases;
  }

  /** The input of a case of means, to be changed. */
  static ObjectNode input(int index) throws IOException {
    JsonNode means = Output.JSON.readTree(Files.readAllBytes(FOLDER.resolve("means.json")));
    return (ObjectNode) means.get(index).path("input");
  }

  private static String name(Path file, JsonNode json) {
    return file.getFileName() + ": " + json.path("name").asText();
  }
}
