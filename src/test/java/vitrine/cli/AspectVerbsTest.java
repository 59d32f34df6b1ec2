package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.workspace.Workspaces;

/** The verbs on aspects over a fake encoder. */
class AspectVerbsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static final class Library implements ModelLibrary {
    @Override
    public List<ModelCard> cards() {
      return List.of(Fakes.model().card());
    }

    @Override
    public SentimentModel open(String name) {
      return Fakes.model();
    }

    @Override
    public ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path place) {
      throw new UnsupportedOperationException("nothing is saved");
    }

    @Override
    public Path folder(String name) {
      return Path.of(name);
    }
  }

  private static final class Fake implements Services {
    @Override
    public Workspaces workspaces() {
      throw new UnsupportedOperationException("no workspace");
    }

    @Override
    public TextEncoders textEncoders() {
      return Fakes.encoders(new Fakes.WordEncoder());
    }

    @Override
    public TrainingEngines trainingEngines() {
      return Fakes.engines(new Fakes.WordEncoder());
    }

    @Override
    public ModelLibrary sentimentModels() {
      return new Library();
    }

    @Override
    public ResourceBundle messages() {
      return ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);
    }
  }

  private int run(String... arguments) {
    CommandLine line =
        VitrineCommand.of(new Fake(), ResourceBundle.getBundle("vitrine.messages", Locale.ROOT));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private JsonNode json() throws IOException {
    return new JsonMapper().readTree(out.toString());
  }

  private String reviews() throws IOException {
    return Files.writeString(
            folder.resolve("reviews.csv"),
            """
            sku,kind,on,body
            a,coats,2026-01-05,"great quality, good fabric, but an awful size"
            a,coats,2026-01-06,"bad quality. great price"
            b,hats,2026-01-07,"a hat"
            b,hats,2026-01-20,
            """)
        .toString();
  }

  @Test
  void tellsEachAspectWithItsCellsAndQuotes() throws IOException {
    int status =
        run(
            "aspects",
            reviews(),
            "--text",
            "body",
            "--item",
            "sku",
            "--category",
            "kind",
            "--time",
            "on",
            "--least",
            "2",
            "--json");
    assertThat(status).as(err.toString()).isZero();
    JsonNode quality = json().get("aspects").get(0);
    assertThat(quality.get("id").asText()).isEqualTo("quality");
    assertThat(quality.get("reviews").asInt()).isEqualTo(2);
    assertThat(quality.get("clauses").asInt()).isEqualTo(3);
    assertThat(quality.get("negative").get("share").asDouble()).isEqualTo(.5);
    assertThat(quality.get("trend")).hasSize(1);
    assertThat(quality.get("blame").get(0).get("text").asText()).isEqualTo("bad quality.");
    assertThat(json().get("speaking").asInt()).isEqualTo(2);
    JsonNode cells = json().get("products").get("lines").get(0).get("cells");
    assertThat(cells.get("quality").get("negative").get("share").asDouble()).isEqualTo(.5);
    assertThat(cells.get("price").has("negative")).isFalse();
  }

  @Test
  void tellsPeopleToo() throws IOException {
    assertThat(run("aspects", reviews(), "--text", "body", "--item", "sku")).isZero();
    assertThat(out.toString()).contains("Size and fit", "bad quality.", "not scored");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(run("aspects", reviews(), "--text", "nothing")).isEqualTo(3);
    assertThat(run("aspects", reviews(), "--text", "body", "--least", "0")).isEqualTo(2);
    Path terms = Files.writeString(folder.resolve("t.txt"), "no place\nterm\n1\n");
    assertThat(run("evaluate", "aspects", terms.toString())).isEqualTo(3);
    assertThat(run("evaluate", "aspects", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("Line 1 of t.txt");
  }

  @Test
  void judgesTermsFromPackedFiles() throws IOException {
    Path packed = folder.resolve("terms.gz");
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
      file.write(
          "a great $T$\nscreen\n1\nan awful $T$\nfan\n-1\na great $T$\nfan\n0\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run("evaluate", "aspects", packed.toString(), "--json")).isZero();
    assertThat(json().get("terms").asInt()).isEqualTo(3);
    assertThat(json().get("accuracy").asDouble()).isEqualTo(2.0 / 3);
    assertThat(json().get("confusion").get(1).get(2).asInt()).isEqualTo(1);
  }
}
