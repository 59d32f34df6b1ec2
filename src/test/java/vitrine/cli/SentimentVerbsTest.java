package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ScoredTable;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.settings.Places;
import vitrine.core.workspace.Workspaces;

/** The verbs over a fake encoder; their JSON has the fields that docs/json shows. */
class SentimentVerbsTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static final class Library implements ModelLibrary {
    private Optional<ModelCard> saved = Optional.empty();

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
      ModelCard stored =
          new ModelCard(
              card.name(),
              card.task(),
              card.method(),
              card.notes(),
              card.heads().stream()
                  .map((HeadCard h) -> h.stored("w", "0".repeat(64), "", ""))
                  .toList());
      saved = Optional.of(stored);
      return stored;
    }

    @Override
    public Path folder(String name) {
      return Path.of(name);
    }
  }

  private final Library library = new Library();

  private final class Fake implements Services {
    @Override
    public Workspaces workspaces() {
      throw new UnsupportedOperationException("no workspace");
    }

    @Override
    public Places places() {
      return new Places(Path.of("a"), Path.of("b"), Path.of("c"));
    }

    @Override
    public Inference inference() {
      Inference.Encoder encoder =
          new Inference.Encoder("words", TextLanguage.ENGLISH, 2, "0".repeat(64));
      DeviceReport device = new DeviceReport("cpu", DeviceReport.Reason.GPU_FAILED, "no kernel");
      InferenceSpeed speed =
          new InferenceSpeed(
              "fused-fp32",
              "fp32",
              InferenceSpeed.Reason.FASTEST,
              2,
              Map.of("eager", 61.5, "fused-fp32", 101.5),
              Map.of("packed-bf16", "no such instruction"));
      return () ->
          new Inference.Report("PyTorch", "2.7.1", "0.36.0", device, List.of(encoder), speed);
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
    public TrainingLock trainingLock() {
      return () -> () -> {};
    }

    @Override
    public ModelLibrary sentimentModels() {
      return library;
    }
  }

  private int run(String... arguments) {
    CommandLine line =
        VitrineCommand.of(new Fake(), ResourceBundle.getBundle("vitrine.messages", Locale.ROOT));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private Path reviews() throws IOException {
    return Files.writeString(
        folder.resolve("reviews.csv"),
        """
        id,body,stars
        1,good and great,5
        2,"=bad
        it broke",1
        3,fine,3
        4,,4
        """);
  }

  private void hasTheFieldsOf(String page) throws IOException {
    Matcher block =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "json", page)));
    assertThat(block.find()).isTrue();
    Set<String> documented = paths(JSON.readTree(block.group(1)), "");
    assertThat(paths(JSON.readTree(out.toString()), "")).isEqualTo(documented);
  }

  private static Set<String> paths(JsonNode node, String at) {
    Set<String> all = new TreeSet<>();
    if (node.isObject()) {
      node.properties().forEach(e -> all.addAll(paths(e.getValue(), at + "." + e.getKey())));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      all.addAll(paths(node.get(0), at + "[]"));
    } else {
      all.add(at);
    }
    return all;
  }

  @Test
  void scoresAFileAndKeepsFormulasHarmless() throws IOException {
    Path scored = folder.resolve("scored.csv");
    int status =
        run(
            "sentiment",
            reviews().toString(),
            "--text",
            "body",
            "--stars",
            "stars",
            "--out",
            scored.toString(),
            "--json");
    assertThat(status).as(err.toString()).isZero();
    hasTheFieldsOf("sentiment.md");
    JsonNode json = JSON.readTree(out.toString());
    assertThat(json.at("/counts/negative").asInt()).isEqualTo(1);
    assertThat(json.at("/counts/unsure").asInt()).isEqualTo(1);
    assertThat(json.at("/counts/unscored").asInt()).isEqualTo(1);
    String csv = Files.readString(scored);
    assertThat(csv)
        .startsWith(
            "id,body,stars,sentiment,score,confidence,p_negative,p_neutral,p_positive,language")
        .contains("\"'=bad\nit broke\",1,negative,-0.9");
    assertThat(csv.strip()).endsWith("4,,4,unscored,,,,,,");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("reviews.csv", "scored.csv");
  }

  @Test
  void trainsAndReportsEachEpochAsALine() throws IOException {
    StringBuilder csv = new StringBuilder("text,stars\n");
    for (int i = 0; i < 50; i++) {
      csv.append("good ").append(i).append(",5\nbad ").append(i).append(",1\n");
    }
    Path file =
        Files.write(folder.resolve("r.csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
    int status =
        run(
            "train",
            "sentiment",
            file.toString(),
            "--text",
            "text",
            "--stars",
            "stars",
            "--name",
            "mine",
            "--json");
    assertThat(status).as(err.toString()).isZero();
    hasTheFieldsOf("train-sentiment.md");
    assertThat(err.toString()).contains("{\"epoch\":1,\"trainLoss\":0.5,");
    assertThat(library.saved).isPresent();
    assertThat(library.saved.get().heads().getFirst().test().accuracy()).isEqualTo(1);
  }

  @Test
  void aRefusedTrainingIsToldAsALineToo() throws IOException {
    int status =
        run(
            "train",
            "sentiment",
            reviews().toString(),
            "--text",
            "body",
            "--stars",
            "stars",
            "--name",
            "mine");
    assertThat(status).isEqualTo(VitrineCommand.DATA_PROBLEM);
    assertThat(err.toString())
        .contains("{\"problem\":\"TOO_FEW_LABELS\",\"arguments\":[\"20\",\"3\"]}")
        .contains("[TOO_FEW_LABELS]");
    assertThat(
            run(
                "train",
                "sentiment",
                "a.csv",
                "--text",
                "t",
                "--label",
                "l",
                "--name",
                "m",
                "--method",
                "lora",
                "--rank",
                "0"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--rank 0 makes no sense with --method lora");
  }

  @Test
  void filesWithOtherColumnsAreTrainedOnTogetherAndRatingsAreCorrelated() throws IOException {
    StringBuilder csv = new StringBuilder("text,stars\n");
    StringBuilder rated = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      csv.append("good ").append(i).append(",5\nbad ").append(i).append(",1\n");
      rated.append(i).append("a\t").append(i % 3).append(".5\tgreat \"").append(i).append('\n');
      rated.append(i).append("b\t-").append(i % 3).append(".2\tawful ").append(i).append('\n');
    }
    Path stars = Files.writeString(folder.resolve("s.csv"), csv.toString());
    Path ratings = Files.writeString(folder.resolve("r.txt"), rated.toString());
    int status =
        run(
            "train",
            "sentiment",
            stars.toString(),
            "--text",
            "text",
            "--stars",
            "stars",
            "--with",
            ratings.toString(),
            "--with-text",
            "c3",
            "--with-rating",
            "c2",
            "--name",
            "both",
            "--json");
    assertThat(status).as(err.toString()).isZero();
    JsonNode json = JSON.readTree(out.toString());
    assertThat(json.path("rowsRead").asInt()).isEqualTo(120);
    assertThat(json.at("/card/heads/0/origin/reproduce").asText())
        .isEqualTo(
            "vitrine train sentiment s.csv --text text --stars stars --with r.txt --with-text c3"
                + " --with-rating c2 --name both");
    out.getBuffer().setLength(0);
    assertThat(
            run(
                "evaluate",
                "sentiment",
                ratings.toString(),
                "--text",
                "c3",
                "--rating",
                "c2",
                "--json"))
        .isZero();
    JsonNode judged = JSON.readTree(out.toString());
    assertThat(judged.path("rated").asInt()).isEqualTo(60);
    assertThat(judged.path("pearson").asDouble()).isBetween(.8, .9);
  }

  @Test
  void evaluatesOnKnownLabels() throws IOException {
    int status =
        run(
            "evaluate",
            "sentiment",
            reviews().toString(),
            "--text",
            "body",
            "--stars",
            "stars",
            "--group",
            "stars",
            "--json");
    assertThat(status).as(err.toString()).isZero();
    hasTheFieldsOf("evaluate-sentiment.md");
    JsonNode evaluation = JSON.readTree(out.toString()).path("evaluation");
    assertThat(evaluation.path("rows").asInt() + evaluation.path("leftOut").asInt()).isEqualTo(4);
  }

  @Test
  void doctorSaysWhatModelsRunOnAndWhy() throws IOException {
    assertThat(run("doctor", "--json")).as(err.toString()).isZero();
    hasTheFieldsOf("doctor.md");
    assertThat(JSON.readTree(out.toString()).path("why").asText()).contains("no kernel");
  }

  @Test
  void numbersAreNoFormulas() {
    assertThat(ScoredTable.safe("-0.53")).isEqualTo("-0.53");
    assertThat(ScoredTable.safe("-2+3")).isEqualTo("'-2+3");
    assertThat(ScoredTable.safe("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(ScoredTable.safe("fine = good")).isEqualTo("fine = good");
  }
}
