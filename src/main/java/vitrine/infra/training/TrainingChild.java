package vitrine.infra.training;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

/** A training verb in a process of its own, followed by the JSON lines on its standard error. */
final class TrainingChild {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingChild.class);
  private static final long LOOK_MS = 100;
  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final List<String> other = new ArrayList<>();
  private Optional<JsonNode> problem = Optional.empty();

  private TrainingChild(String name) {
    this.name = name;
  }

  /** Takes an epoch as it was told. */
  interface Epochs {
    void take(JsonNode epoch) throws IOException;
  }

  /**
   * Runs a command to its end; a cancel ends it at once.
   *
   * @param name of the model, for problems
   * @return the document on its standard output
   * @throws VitrineException if it could not be started or failed
   */
  static JsonNode run(List<String> command, String name, Progress progress, Epochs epochs) {
    Path answer = temporary();
    try {
      Process child = new ProcessBuilder(command).redirectOutput(answer.toFile()).start();
      try {
        TrainingChild lines = new TrainingChild(name);
        lines.follow(child, progress, epochs);
        int status = child.waitFor();
        if (status != 0) {
          throw lines.failure(status);
        }
        return JSON.readTree(answer.toFile());
      } finally {
        child.destroyForcibly();
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.TRAINING_NOT_STARTED, e, name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException();
      cancelled.initCause(e);
      throw cancelled;
    } finally {
      delete(answer);
    }
  }

  private void follow(Process child, Progress progress, Epochs epochs)
      throws IOException, InterruptedException {
    try (BufferedReader reader = child.errorReader(StandardCharsets.UTF_8)) {
      while (true) {
        progress.checkCancelled();
        if (reader.ready()) {
          take(reader.readLine(), progress, epochs);
        } else if (!child.isAlive()) {
          String line = reader.readLine();
          while (line != null) {
            take(line, progress, epochs);
            line = reader.readLine();
          }
          return;
        } else {
          child.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  private void take(String line, Progress progress, Epochs epochs) throws IOException {
    if (!line.startsWith("{")) {
      other.add(line);
      return;
    }
    JsonNode node = JSON.readTree(line);
    if (node.has("step")) {
      progress.step(node.path("step").asText());
    } else if (node.has("problem")) {
      problem = Optional.of(node);
    } else if (node.has("epoch")) {
      epochs.take(node);
    } else {
      progress.report(node.path("done").asLong(), node.path("total").asLong());
    }
  }

  /** The problem that the child told, or a general one. */
  private VitrineException failure(int status) {
    LOG.warn("training ended with status {}: {}", status, other);
    return problem
        .flatMap(TrainingChild::problem)
        .orElseGet(() -> new VitrineException(ProblemCode.TRAINING_FAILED, name, status));
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
