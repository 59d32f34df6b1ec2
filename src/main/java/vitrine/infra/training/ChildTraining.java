package vitrine.infra.training;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingJobs;

/** Starts {@code vitrine train sentiment} and follows the JSON lines on its standard error. */
public final class ChildTraining implements TrainingJobs {
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
    JsonNode answer =
        TrainingChild.run(
            command,
            job.name(),
            progress,
            line -> watcher.accept(JSON.treeToValue(line, TrainingEpoch.class)));
    try {
      return JSON.treeToValue(answer.path("card"), ModelCard.class);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.TRAINING_NOT_STARTED, e, job.name());
    }
  }
}
