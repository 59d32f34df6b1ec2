package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;

@BesideWindowTests
class H2ExperimentsTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00.123456789Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;

  @Test
  void everythingIsThereAfterReopening() {
    ExperimentEntry draft = ExperimentEntry.of("1", "结账", "shop", ExperimentState.DRAFT);
    ExperimentEntry decided =
        ExperimentEntry.of("2", "checkout", "shop", ExperimentState.DRAFT)
            .described(
                "checkout, one page",
                "One page instead of three: more buy.\n\"Quoted\"",
                "shop",
                new ExperimentDates(
                    Optional.of(DAY),
                    Optional.of(DAY.plusDays(13)),
                    Optional.empty(),
                    Optional.empty()))
            .judgedBy("bought", "", NOW)
            .withDefinition("{\"unit\":\"user\"}")
            .started(DAY.plusDays(1))
            .judgedBy("revenue", "clicks were lost", NOW)
            .judgedBy("bought", "found again", NOW.plusSeconds(60))
            .decided(
                new Decision(Decision.Choice.DO_NOT_SHIP, "worse on phones", NOW),
                DAY.plusDays(14));
    try (Workspace workspace = open()) {
      workspace.experiments().save(draft);
      workspace.experiments().save(decided);
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.experiments().list()).containsExactly(draft, decided);
      assertThat(decided.metricChanges()).hasSize(2);
      assertThat(decided.dates().start()).contains(DAY.plusDays(1));
      assertThat(decided.dates().end()).contains(DAY.plusDays(14));
    }
  }

  @Test
  void savedAgainKeepsItsPlaceAndLosesWhatWasTakenBack() {
    ExperimentEntry first = ExperimentEntry.of("1", "a", "x", ExperimentState.RUNNING);
    ExperimentEntry second = ExperimentEntry.of("2", "b", "x", ExperimentState.RUNNING);
    Decision ship = new Decision(Decision.Choice.SHIP, "clear", NOW);
    try (Workspace workspace = open()) {
      workspace.experiments().save(first.judgedBy("m", "late", NOW).decided(ship, DAY));
      workspace.experiments().save(second);
      workspace.experiments().save(first.started(DAY));
      assertThat(workspace.experiments().list()).containsExactly(first.started(DAY), second);
      workspace.experiments().delete("1");
      assertThat(workspace.experiments().list()).containsExactly(second);
      workspace.experiments().save(first);
      assertThat(workspace.experiments().list()).containsExactly(second, first);
    }
  }

  @Test
  void nameOfAnotherIsRefusedAndNothingIsChanged() {
    ExperimentEntry first = ExperimentEntry.of("1", "a", "x", ExperimentState.RUNNING);
    ExperimentEntry second = ExperimentEntry.of("2", "b", "x", ExperimentState.RUNNING);
    try (Workspace workspace = open()) {
      workspace.experiments().save(first);
      workspace.experiments().save(second);
      ExperimentEntry renamed = second.described("a", "", "x", ExperimentDates.UNKNOWN);
      assertThatThrownBy(() -> workspace.experiments().save(renamed))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.EXPERIMENT_NAME_TAKEN);
                assertThat(e.arguments()).isEqualTo(List.of("a"));
              });
      assertThat(workspace.experiments().list()).containsExactly(first, second);
    }
  }

  @Test
  void whatWasSaidToBeKeptOutlivesAKill() throws Exception {
    try (ChildProcess child = ChildProcess.open(folder, "experiments")) {
      child.awaitLine("saved");
      child.awaitLine("saved");
      child.kill();
    }
    try (Workspace workspace = open()) {
      ExperimentEntry entry = workspace.experiments().list().getFirst();
      assertThat(Integer.parseInt(entry.hypothesis())).isGreaterThanOrEqualTo(1);
      assertThat(entry.metricChanges().getLast().note()).isEqualTo(entry.hypothesis());
    }
  }

  private Workspace open() {
    return new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder);
  }
}
