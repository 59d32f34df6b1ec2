package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.sequence.SequenceWeights;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.RecommenderLibrary;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.settings.Places;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;
import vitrine.infra.weights.RecommenderFolders;

class TrainRecommendVerbTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<SequenceTrainer.Task> tasks = new ArrayList<>();
  @TempDir private Path folder;

  private int run(String... arguments) {
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return new MemoryWorkspaces();
          }

          @Override
          public Places places() {
            return new Places(folder, folder, folder);
          }

          @Override
          public TrainingLock trainingLock() {
            return () -> () -> {};
          }

          @Override
          public RecommenderLibrary recommenderLibrary() {
            return new RecommenderFolders();
          }

          @Override
          public SequenceTrainer sequenceTrainer() {
            return (task, progress, watcher) -> {
              tasks.add(task);
              watcher.accept(new RecommenderEpoch(1, 2, .5, .25, 1, 1));
              return weights(task);
            };
          }

          @Override
          public ResourceBundle messages() {
            return ENGLISH;
          }
        };
    CommandLine line = VitrineCommand.of(services, ENGLISH);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static SequenceWeights weights(SequenceTrainer.Task task) {
    Map<String, float[]> arrays = new HashMap<>();
    task.settings()
        .shape(task.examples().items())
        .arrays()
        .forEach(
            (name, shape) ->
                arrays.put(name, new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)]));
    return new SequenceWeights(task.settings().shape(task.examples().items()), arrays);
  }

  private String sequences() throws IOException {
    return Files.write(folder.resolve("s.txt"), List.of("a 1 2 3 4", "b 2 3 5", "c 4 1"))
        .toString();
  }

  @Test
  void keepsTheModelAndSaysWhatItLearnedFrom() throws IOException {
    int status =
        run(
            "train",
            "recommend",
            "--sequences",
            sequences(),
            "--model",
            "sasrec",
            "--name",
            "m",
            "--held-out",
            "1",
            "--no-refit",
            "--dimensions",
            "4",
            "--heads",
            "1",
            "--json");

    assertThat(status).as(err.toString()).isZero();
    JsonNode printed = new JsonMapper().readTree(out.toString());
    assertThat(printed.at("/learnedFrom/events").asInt()).isEqualTo(4);
    assertThat(printed.at("/learnedFrom/heldOut").asInt()).isEqualTo(2);
    assertThat(printed.at("/curve/0/validationNdcg").asDouble()).isEqualTo(.25);
    assertThat(printed.at("/settings/dimensions").asInt()).isEqualTo(4);
    Path place = Path.of(printed.at("/folder").asText());
    assertThat(place.resolve("card.json")).isRegularFile();
    assertThat(place.resolve(printed.at("/weights").asText())).isRegularFile();
    assertThat(place.resolve("training")).doesNotExist();
    assertThat(err.toString()).contains("\"epoch\":1");
    assertThat(tasks).hasSize(1);
  }

  @Test
  void anEvaluationTakesTheWeightsThatMayBeAsked() throws IOException {
    String file = sequences();
    run(
        "train",
        "recommend",
        "--sequences",
        file,
        "--model",
        "sasrec",
        "--name",
        "m",
        "--held-out",
        "1",
        "--no-refit",
        "--dimensions",
        "4",
        "--heads",
        "1");
    tasks.clear();
    out.getBuffer().setLength(0);

    int status = run("evaluate", "recommend", "--sequences", file, "--models", "sasrec", "--json");

    assertThat(status).as(err.toString()).isZero();
    assertThat(out.toString()).contains("\"trained\" : \"m\"");
    // trainOnly by the weights at hand; refit, which may know more, by the same
    assertThat(tasks).isEmpty();
  }

  @Test
  void slipsAndProblemsAreToldWithTheirCodes() throws IOException {
    String file = sequences();
    List<String> usual = List.of("train", "recommend", "--sequences", file, "--name");
    assertThat(run(with(usual, "m", "--model", "oracle"))).isEqualTo(3);
    assertThat(run(with(usual, "../m", "--model", "sasrec"))).isEqualTo(3);
    assertThat(run(with(usual, "m", "--model", "sasrec", "--heads", "3"))).isEqualTo(2);
    assertThat(run(with(usual, "m", "--model", "sasrec", "--held-out", "-1"))).isEqualTo(2);
    assertThat(err.toString()).contains("RECOMMEND_UNKNOWN_MODEL", "MODEL_NAME_INVALID");
  }

  private static String[] with(List<String> usual, String... more) {
    List<String> all = new ArrayList<>(usual);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
