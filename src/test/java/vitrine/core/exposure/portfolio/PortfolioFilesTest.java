package vitrine.core.exposure.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.portfolio.Checkpoint;
import vitrine.core.experiment.portfolio.CheckpointStream;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.Importer;

class PortfolioFilesTest {
  private static final String HEADER =
      "experiment_id,variant_id,metric_id,time_since_start,"
          + "count_c,count_t,mean_c,mean_t,variance_c,variance_t";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void rowsBecomeStreamsAndIdsStayText() throws IOException {
    Portfolio portfolio =
        read(
            HEADER,
            "058875,1,1,1.5000000000000002,100,90,0.5,0.25,0.25,0.1875",
            "834947,1,1,1,7,8,9,10,11,12",
            "058875,1,1,2,200,190,0.5,0.25,,NaN",
            "058875,1,2,2,0,190,,0.25,,0.1");

    assertThat(portfolio.streams())
        .extracting(CheckpointStream::key)
        .containsExactly(
            new CheckpointStream.Key("058875", "1", "1"),
            new CheckpointStream.Key("834947", "1", "1"),
            new CheckpointStream.Key("058875", "1", "2"));
    List<Checkpoint> first = portfolio.streams().getFirst().checkpoints();
    assertThat(first.getFirst())
        .isEqualTo(
            new Checkpoint(
                1.5000000000000002,
                new Checkpoint.Side(100, .5, OptionalDouble.of(.25)),
                new Checkpoint.Side(90, .25, OptionalDouble.of(.1875))));
    assertThat(first.getLast().control().variance()).isEmpty();
    assertThat(first.getLast().treatment().variance()).isEmpty();
    assertThat(portfolio.rowsKept()).isEqualTo(4);
    assertThat(portfolio.rowsSetAside()).isZero();
  }

  @Test
  void badRowsAreNamedByLineAndNoneIsLost() throws IOException {
    Portfolio portfolio =
        read(
            HEADER,
            "a,1,1,1,100,90,0.5,0.25,0.25,0.1875",
            "a,1,1,1,100,90,0.5,0.25,0.25,0.1875",
            "a,1,1,0.5,100,90,0.5,0.25,0.25,0.1875",
            "",
            "a,,1,2,100,90,0.5,0.25,0.25,0.1875",
            "a,1,1,NaN,100,90,0.5,0.25,0.25,0.1875",
            "a,1,1,3,-1,90,0.5,0.25,0.25,0.1875",
            "a,1,1,3,100,90.5,0.5,0.25,0.25,0.1875",
            "a,1,1,3,100,90,NaN,0.25,0.25,0.1875",
            "a,1,1,3,100,90,0.5,0.25,many,0.1875",
            "a,1,1,3,100,90,0.5,0.25",
            "a,1,1,4,1000000000,1000000000,0.5,0.25,-0.25,0");

    assertThat(portfolio.rowsRead()).isEqualTo(11);
    assertThat(portfolio.rowsKept()).isEqualTo(2);
    assertThat(portfolio.firstAside())
        .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::value)
        .containsExactly(
            tuple(3L, Rejection.TIME_NOT_INCREASING, "1"),
            tuple(4L, Rejection.TIME_NOT_INCREASING, "0.5"),
            tuple(6L, Rejection.ID_MISSING, ""),
            tuple(7L, Rejection.TIME_INVALID, "NaN"),
            tuple(8L, Rejection.COUNT_INVALID, "-1"),
            tuple(9L, Rejection.COUNT_INVALID, "90.5"),
            tuple(10L, Rejection.MEAN_INVALID, "NaN"),
            tuple(11L, Rejection.VARIANCE_UNREADABLE, "many"),
            tuple(12L, Rejection.FIELDS, "8/10"));
    assertThat(portfolio.aside())
        .containsEntry(Rejection.TIME_NOT_INCREASING, 2L)
        .containsEntry(Rejection.COUNT_INVALID, 2L);
  }

  @Test
  void columnsMayBeCalledOtherwise() throws IOException {
    Path file =
        write(
            "Experiment,Arm,Metric,Day,N_C,visitors,Mean C,Mean T,Var C,Var T",
            "a,1,1,1,100,90,0.5,0.25,0.25,0.1875");

    Portfolio portfolio =
        PortfolioFiles.read(
            List.of(file),
            Map.of(CheckpointColumn.TREATMENT_COUNT, "visitors"),
            Progress.unwatched());

    assertThat(portfolio.streams().getFirst().checkpoints().getFirst().treatment().units())
        .isEqualTo(90);
    assertThatThrownBy(() -> PortfolioFiles.read(List.of(file), Map.of(), Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.EXPERIMENT_NO_COLUMN);
              assertThat(problem.arguments().getFirst()).isEqualTo("count_t");
            });
  }

  @Test
  void aFileWithoutAnyCheckpointNamesItsFirstRow() throws IOException {
    Path file = write(HEADER, "a,1,1,soon,100,90,0.5,0.25,0.25,0.1875");

    assertThatThrownBy(() -> PortfolioFiles.read(List.of(file), Map.of(), Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.EXPERIMENT_NO_CHECKPOINT);
              assertThat(problem.arguments()).containsExactly(1L, 2L, "time_since_start", "soon");
            });
  }

  @Test
  void recordsAreReadToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.jsonl"),
            """
            {"experiment_id":"07","variant_id":"1","metric_id":"1","time_since_start":1,"count_c":10,"count_t":11,"mean_c":1,"mean_t":2,"variance_c":null,"variance_t":3}
            {"experiment_id":"07","variant_id":"1","metric_id":"1","time_since_start":2,"count_c":20,"count_t":21,"mean_c":1,"mean_t":2,"variance_c":2,"variance_t":3}
            """);

    Portfolio portfolio = PortfolioFiles.read(List.of(file), Map.of(), Progress.unwatched());

    assertThat(portfolio.streams().getFirst().key().experiment()).isEqualTo("07");
    assertThat(portfolio.streams().getFirst().checkpoints())
        .extracting(at -> at.control().variance())
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(2));
  }

  /** What a workspace keeps of a file says the same as the file. */
  @Test
  void aStoredDatasetSaysTheSame() throws IOException {
    Path file =
        write(
            HEADER,
            "058875,1,1,1,100,90,0.5,0.25,0.25,0.1875",
            "058875,1,1,2,200,190,0.5,0.25,,0.1",
            "058875,1,1,2,200,190,0.5,0.25,,0.1");
    Portfolio ofFile = PortfolioFiles.read(List.of(file), Map.of(), Progress.unwatched());
    try (ImportOutcome outcome =
        new Importer()
            .read(
                FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched())
                    .withKind(DatasetKind.EXPERIMENT)
                    .withRole("experiment_id", Role.USER)
                    .withRole("variant_id", Role.VARIANT),
                Progress.unwatched())) {
      Portfolio stored = PortfolioFrame.read("asos", outcome.frame(), Progress.unwatched());

      assertThat(stored.streams()).isEqualTo(ofFile.streams());
      assertThat(stored.firstAside())
          .containsExactly(
              new RejectedRow("asos", 3, Rejection.TIME_NOT_INCREASING, "time_since_start", "2"));
    }
  }

  private Portfolio read(String... lines) throws IOException {
    return PortfolioFiles.read(List.of(write(lines)), Map.of(), Progress.unwatched());
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("checkpoints.csv"), List.of(lines));
  }
}
