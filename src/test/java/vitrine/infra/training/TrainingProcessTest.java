package vitrine.infra.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.RecommenderJobs;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingJobs;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** The lock, the options of a job, and what is read from a child process: a shell script here. */
class TrainingProcessTest {
  @TempDir private Path folder;

  private TrainingJobs.Job job() {
    return new TrainingJobs.Job(
        folder.resolve("r.csv"),
        "mine",
        folder.resolve("m"),
        TrainingSettings.of(TrainingMethod.LORA),
        false,
        true,
        Optional.of(folder.resolve("state")));
  }

  @Test
  void oneTrainingRunsAtATime() {
    TrainingLock lock = new FileTrainingLock(folder.resolve("data").resolve("training.lock"));
    try (TrainingLock.Held _ = lock.take()) {
      assertThatThrownBy(lock::take).hasMessageContaining("TRAINING_BUSY");
    }
    lock.take().close();
  }

  @Test
  void settingsArePassedInFull() {
    assertThat(JobArguments.of(job()))
        .containsSequence("--method", "lora")
        .containsSequence("--learning-rate", "5.0E-4")
        .containsSequence("--rank", "8", "--targets", "query,value")
        .containsSequence("--seed", Long.toString(TrainingSettings.SEED))
        .contains("--search")
        .containsSequence("--checkpoint", folder.resolve("state").toString())
        .doesNotContain("--hidden", "--balanced");
  }

  @Test
  void theProblemOfTheChildIsToldWithItsArguments() throws IOException {
    String epoch =
        "{\"epoch\":1,\"trainLoss\":0.5,\"validationLoss\":0.4,\"validationAccuracy\":0.9,"
            + "\"gradientNorm\":0.1}";
    Path script =
        Files.writeString(
            folder.resolve("child.sh"),
            """
            echo '%s' >&2
            echo '{"problem":"TOO_FEW_LABELS","arguments":["20","7"]}' >&2
            echo '[TOO_FEW_LABELS]' >&2
            exit 3
            """
                .formatted(epoch));
    List<TrainingEpoch> epochs = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new ChildTraining(List.of("sh", script.toString()))
                    .train(job(), Progress.unwatched(), epochs::add))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.TOO_FEW_LABELS);
              assertThat(problem.arguments()).isEqualTo(List.of("20", "7"));
            });
    assertThat(epochs).hasSize(1);
  }

  @Test
  void aRecommendersTrainingIsAskedForAndFollowed() throws IOException {
    Path asked = folder.resolve("asked");
    Path script =
        Files.writeString(
            folder.resolve("child.sh"),
            """
            echo "$@" > %s
            echo '{"step":"progress.training"}' >&2
            echo '{"epoch":1,"trainLoss":4.5,"validationHit":0.1,"gradientNorm":2.0,"seconds":3.0}' >&2
            echo '{}'
            """
                .formatted(asked));
    List<RecommenderEpoch> epochs = new ArrayList<>();

    new ChildRecommenderTraining(List.of("sh", script.toString()))
        .train(
            new RecommenderJobs.Job(Path.of("e.bin"), Path.of("models"), "sasrec", "mine"),
            Progress.unwatched(),
            epochs::add);

    assertThat(Files.readString(asked).strip())
        .isEqualTo(
            "train recommend --interactions e.bin --model sasrec --name mine --folder models"
                + " --resume --json");
    // no shopper to validate by is told by leaving the figure out
    assertThat(epochs).containsExactly(new RecommenderEpoch(1, 4.5, .1, Double.NaN, 2, 3));
  }
}
