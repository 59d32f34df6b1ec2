package vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.SetupDetection;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.Importer;

/** The lift that was planted in the sample shop's experiment is found. */
class SampleExperimentTest {
  /** In variant B a product shown is clicked 1.3 times as often: sample-data/README.md. */
  private static final double PLANTED = .30;

  @Test
  void theSetupIsDetectedAndThePlantedLiftIsInsideTheInterval() {
    ExperimentResult result = run();

    List<Effect> clicks =
        result.report().effects().stream()
            .filter(effect -> effect.metric().name().equals("clicks"))
            .filter(effect -> effect.method() == Method.FIXED)
            .toList();
    assertThat(clicks).hasSize(2);
    Estimated plain = (Estimated) clicks.get(0).relative();
    Estimated adjusted = (Estimated) clicks.get(1).relative();
    for (Estimated lift : List.of(plain, adjusted)) {
      assertThat(lift.interval().low()).isBetween(0.0, PLANTED);
      assertThat(lift.interval().high()).isGreaterThan(PLANTED);
    }
    assertThat(clicks.get(1).cuped()).isTrue();
    assertThat(adjusted.standardError()).isLessThan(plain.standardError());
    assertThat(result.report().sampleRatio().checked().orElseThrow().level())
        .isEqualTo(SampleRatio.Level.OK);
    assertThat(result.report().control()).isEqualTo("A");
  }

  private static ExperimentResult run() {
    Path file = Path.of("sample-data", "experiment.csv.gz");
    try (ImportOutcome read =
        new Importer()
            .read(
                FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched())
                    .withKind(DatasetKind.EXPERIMENT),
                Progress.unwatched())) {
      ExperimentSetup setup = SetupDetection.of(read.frame()).orElseThrow();
      assertThat(setup.unit()).isEqualTo("user");
      assertThat(setup.variant()).isEqualTo("variant");
      return FrameExperiment.run(read.frame(), setup.query(), Progress.unwatched());
    }
  }
}
