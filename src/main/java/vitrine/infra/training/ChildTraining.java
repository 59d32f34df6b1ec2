package vitrine.infra.training;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingJobs;

/** Starts {@code vitrine train sentiment} and follows the JSON lines on its standard error. */
public final class ChildTraining implements TrainingJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ChildTraining.class);
  private static final long LOOK_MS = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final List<String> program;

  /**
   * Starts trainings as this program.
   *
   * @param program the command that the verb and its options are put behind
   */
  public ChildTraining(List<String> program) {
    this.program = List.copyOf(program);
  }

  @Override
  public ModelCard train(Job job, Progress progress, Consumer<TrainingEpoch> watcher) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("train", "sentiment", job.reviews().toString(), "--text", "text"));
    command.addAll(List.of("--label", "label", "--part", "part", "--name", job.name()));
    command.addAll(List.of("--folder", job.folder().toString(), "--json"));
    command.addAll(JobArguments.of(job));
    Path answer = temporary();
    try {
      Process child = new ProcessBuilder(command).redirectOutput(answer.toFile()).start();
      try {
        Lines lines = follow(child, progress, watcher);
        int status = child.waitFor();
        if (status != 0) {
          throw failure(status, lines, job);
        }
        return JSON.treeToValue(JSON.readTree(answer.toFile()).path("card"), ModelCard.class);
      } finally {
        child.destroyForcibly();
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.TRAINING_NOT_STARTED, e, job.name());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException();
      cancelled.initCause(e);
      throw cancelled;
    } finally {
      delete(answer);
    }
  }

  /** What the child said that was no progress. */
  private static final class Lines {
    private final List<String> other = new ArrayList<>();
    private Optional<JsonNode> problem = Optional.empty();

    List<String> other() {
      return other;
    }

    Optional<JsonNode> problem() {
      return problem;
    }
  }

  private static Lines follow(Process child, Progress progress, Consumer<TrainingEpoch> watcher)
      throws IOException, InterruptedException {
    Lines lines = new Lines();
    try (BufferedReader reader = child.errorReader(StandardCharsets.UTF_8)) {
      while (true) {
        progress.checkCancelled();
        if (reader.ready()) {
          take(reader.readLine(), progress, watcher, lines);
        } else if (!child.isAlive()) {
          String line = reader.readLine();
          while (line != null) {
            take(line, progress, watcher, lines);
            line = reader.readLine();
          }
          return lines;
        } else {
          child.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  private static void take(
      String line, Progress progress, Consumer<TrainingEpoch> watcher, Lines lines)
      throws IOException {
    if (!line.startsWith("{")) {
      lines.other.add(line);
      return;
    }
    JsonNode node = JSON.readTree(line);
    if (node.has("step")) {
      progress.step(node.path("step").asText());
    } else if (node.has("problem")) {
      lines.problem = Optional.of(node);
    } else if (node.has("epoch")) {
      watcher.accept(JSON.treeToValue(node, TrainingEpoch.class));
    } else {
      progress.report(node.path("done").asLong(), node.path("total").asLong());
    }
  }

  /** The problem that the child told, or a general one. */
  private static VitrineException failure(int status, Lines lines, Job job) {
    LOG.warn("training ended with status {}: {}", status, lines.other());
    return lines
        .problem()
        .flatMap(ChildTraining::problem)
        .orElseGet(() -> new VitrineException(ProblemCode.TRAINING_FAILED, job.name(), status));
  }

  private static Optional<VitrineException> problem(JsonNode told) {
    List<Object> arguments = new ArrayList<>();
    told.path("arguments").forEach(argument -> arguments.add(argument.asText()));
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.name().equals(told.path("problem").asText()))
        .findFirst()
        .map(code -> new VitrineException(code, arguments.toArray()));
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("vitrine-training", ".json");
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, "training.json");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("left behind: {}", file, e);
    }
  }
}
