package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import vitrine.core.workspace.Workspaces;

/** Runs {@code vitrine experiment}, above all on the sums of a document. */
final class SummaryRun {
  private SummaryRun() {}

  /** The document that is printed; the run must end with 0. */
  static JsonNode json(Path folder, String summary) throws IOException {
    Path file = Files.writeString(folder.resolve("summary.json"), summary);
    return run("experiment", "--summary", file.toString(), "--json");
  }

  /** The document that a command line prints. */
  static JsonNode run(String... arguments) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = VitrineCommand.of(new TextOnly(), TextOnly.ENGLISH);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    line.getErr().flush();
    assertThat(status).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  /** Sums need no service but the text. */
  private static final class TextOnly implements Services {
    private static final ResourceBundle ENGLISH =
        ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);

    @Override
    public Workspaces workspaces() {
      throw new AssertionError("sums need no workspace");
    }

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }
  }
}
