package vitrine.infra.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.evaluation.Candidates;
import vitrine.core.recommend.evaluation.EvaluationJobs;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.Protocol;
import vitrine.core.recommend.evaluation.Split;

/** Starts {@code vitrine evaluate recommend} and reads its document. */
public final class ChildEvaluation implements EvaluationJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ChildEvaluation.class);

  private final List<String> program;

  /**
   * Starts evaluations as this program.
   *
   * @param program the command that the verb and its options are put behind
   */
  public ChildEvaluation(List<String> program) {
    this.program = List.copyOf(program);
  }

  @Override
  public EvaluationReport evaluate(Job job, Progress progress) {
    Path events = temporary();
    try {
      InteractionsFile.write(events, job.events(), job.facts());
      List<String> command = new ArrayList<>(program);
      command.addAll(arguments(job, events));
      return new EvaluationReportJson(job.protocol())
          .read(TrainingChild.run(command, String.join(", ", job.models()), progress, _ -> {}));
    } finally {
      delete(events);
    }
  }

  /** The verb and its options. */
  static List<String> arguments(Job job, Path events) {
    Protocol protocol = job.protocol();
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", "recommend", "--json", "--progress-lines"));
    arguments.addAll(List.of("--interactions", events.toString()));
    if (!job.models().isEmpty()) {
      arguments.addAll(List.of("--models", String.join(",", job.models())));
    }
    arguments.addAll(List.of("--k", joined(protocol.lengths())));
    arguments.addAll(
        List.of("--fitted", joined(protocol.ways().stream().map(Fitted::argument).toList())));
    switch (protocol.split()) {
      case Split.Last() -> arguments.addAll(List.of("--split", "last"));
      case Split.Time(int days) ->
          arguments.addAll(List.of("--split", "time", "--test-days", Integer.toString(days)));
    }
    arguments.addAll(
        List.of(
            "--candidates",
            switch (protocol.candidates()) {
              case Candidates.Full() -> "full";
              case Candidates.Cold() -> "cold";
              case Candidates.Sampled(int others) -> "sampled:" + others;
            }));
    arguments.addAll(List.of("--seed", Long.toString(protocol.seed())));
    if (job.tune()) {
      arguments.add("--tune");
    }
    return arguments;
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("vitrine-events", ".bin");
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, "events.bin");
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
