package vitrine.infra.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.Progress;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.RecommenderJobs;

/** Starts {@code vitrine train recommend} and follows it. */
public final class ChildRecommenderTraining implements RecommenderJobs {
  private final List<String> program;

  /**
   * Starts trainings as this program.
   *
   * @param program the command that the verb and its options are put behind
   */
  public ChildRecommenderTraining(List<String> program) {
    this.program = List.copyOf(program);
  }

  @Override
  public void train(Job job, Progress progress, Consumer<RecommenderEpoch> watcher) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("train", "recommend", "--interactions", job.events().toString()));
    command.addAll(List.of("--model", job.model(), "--name", job.name()));
    command.addAll(List.of("--folder", job.library().toString(), "--resume", "--json"));
    TrainingChild.run(command, job.name(), progress, line -> watcher.accept(epoch(line)));
  }

  private static RecommenderEpoch epoch(JsonNode line) {
    return new RecommenderEpoch(
        line.path("epoch").asInt(),
        line.path("trainLoss").asDouble(),
        line.path("validationHit").asDouble(Double.NaN),
        line.path("validationNdcg").asDouble(Double.NaN),
        line.path("gradientNorm").asDouble(),
        line.path("seconds").asDouble());
  }
}
