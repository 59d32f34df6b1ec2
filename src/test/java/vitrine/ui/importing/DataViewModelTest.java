package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.TaskRunner;

class DataViewModelTest {
  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final TaskRunner tasks = TaskRunner.direct();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> workspaces, tasks);
  private final DataViewModel screen = new DataViewModel(workspace, tasks);
  private List<Path> files = List.of();

  @BeforeEach
  void writeFiles() throws IOException {
    workspace.open(folder, outcome -> {});
    Path file = folder.resolve("shop.csv");
    Files.writeString(
        file, "who,event,timestamp\n1,view,2024-01-01 09:00\n2,buy,2024-01-02 10:00\n");
    files = List.of(file);
  }

  @Test
  void anImportNeedsTheRolesOfItsKind() {
    screen.look(files);
    screen.correct(plan -> plan.withKind(DatasetKind.EVENTS));
    assertThat(screen.page().get()).isEqualTo(DataPage.PLAN);
    ImportDraft found = draft();
    assertThat(found.plan().missingRoles()).containsExactly(Role.USER);
    assertThat(DataViewModel.complete(found)).isFalse();
    screen.start();
    assertThat(screen.page().get()).isEqualTo(DataPage.PLAN);

    screen.correct(plan -> plan.withRole("who", Role.USER));
    screen.correct(plan -> plan.withZone(ZoneId.of("Asia/Shanghai")));
    screen.name("january");
    screen.start();

    assertThat(screen.page().get()).isEqualTo(DataPage.RESULT);
    assertThat(screen.result().get().ready().orElseThrow().outcome().rowsKept()).isEqualTo(2);
    assertThat(screen.datasets().getValue())
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("january"));
  }

  @Test
  void aBadFileIsAFailedStateAndTheScreenGoesOn() throws IOException {
    screen.look(List.of(Files.createFile(folder.resolve("empty.csv"))));
    assertThat(screen.draft().get()).isInstanceOf(LoadState.Failed.class);

    screen.look(files);
    assertThat(screen.draft().get()).isInstanceOf(LoadState.Ready.class);
    screen.showDatasets();
    assertThat(screen.page().get()).isEqualTo(DataPage.DATASETS);
  }

  @Test
  void aFileThatIsGoneAtTheImportIsSaidAndThePlanStays() throws IOException {
    screen.look(files);
    screen.correct(plan -> plan.withKind(DatasetKind.EVENTS).withRole("who", Role.USER));
    Files.delete(files.getFirst());
    screen.start();

    assertThat(screen.result().get()).isInstanceOf(LoadState.Failed.class);
    screen.showPlan();
    assertThat(draft().name()).isEqualTo("shop");
  }

  @Test
  void noFilesChosenChangesNothing() {
    screen.look(List.of());

    assertThat(screen.page().get()).isEqualTo(DataPage.DATASETS);
  }

  private ImportDraft draft() {
    return screen.draft().get().ready().orElseThrow();
  }
}
