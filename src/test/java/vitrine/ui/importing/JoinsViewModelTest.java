package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.joining.DatasetJoins.Offer;
import vitrine.core.joining.Join;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.TaskRunner;

class JoinsViewModelTest {
  private static final Join JOIN = new Join("events", "users", Role.USER);

  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final TaskRunner tasks = TaskRunner.direct();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> workspaces, tasks);
  private final JoinsViewModel screen = new JoinsViewModel(workspace, tasks);

  @BeforeEach
  void importBoth() throws IOException {
    store(
        "events", DatasetKind.EVENTS, "user_id,event,time\nu1,view,2024-01-01\nu2,buy,2024-01-02");
    store("users", DatasetKind.USERS, "user_id,city\nu1,Berlin\n");
    store("others", DatasetKind.USERS, "user_id,city\nx1,Berlin\n");
    workspace.open(folder, outcome -> {});
  }

  @Test
  void whatWouldMatchIsOfferedDeclaredAndTakenBack() {
    screen.look();
    Offer offer = only();
    assertThat(offer.join()).isEqualTo(JOIN);
    assertThat(offer.declared()).isFalse();
    assertThat(offer.match().orElseThrow().rowsMatched()).isEqualTo(1);

    Fingerprint before = fingerprint();
    screen.join(JOIN);
    assertThat(only().declared()).isTrue();
    assertThat(fingerprint()).isNotEqualTo(before);

    screen.remove(JOIN);
    assertThat(only().declared()).isFalse();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void datasetsAreOpenedOnlyForWhoLooks() {
    screen.lookIfChanged();
    assertThat(screen.offers().get()).as("not shown").isInstanceOf(LoadState.Empty.class);
    screen.show();
    assertThat(only().join()).isEqualTo(JOIN);
    screen.hide();
    workspaces.datasets().list().stream().skip(1).forEach(workspaces.datasets()::delete);
    workspace.refresh();
    screen.lookIfChanged();
    assertThat(only().join()).as("out of sight").isEqualTo(JOIN);
    screen.show();
    assertThat(screen.offers().get()).as("one dataset").isInstanceOf(LoadState.Empty.class);
  }

  @Test
  void aJoinThatFailsIsSaidOnce() {
    List<Throwable> told = new ArrayList<>();
    screen.problem().subscribe(problem -> problem.ifPresent(told::add));
    screen.join(new Join("events", "gone", Role.USER));
    assertThat(told).hasSize(1);
    assertThat(screen.problem().get()).isEmpty();
  }

  @Test
  void oneDatasetAloneGoesWithNothing() {
    workspaces.datasets().list().stream().skip(1).forEach(workspaces.datasets()::delete);
    workspace.refresh();
    screen.look();
    assertThat(screen.offers().get()).isInstanceOf(LoadState.Empty.class);
  }

  private Offer only() {
    List<Offer> offers = screen.offers().get().ready().orElseThrow();
    assertThat(offers).hasSize(1);
    return offers.getFirst();
  }

  private Fingerprint fingerprint() {
    return workspace.datasets().get().getFirst().fingerprint();
  }

  private void store(String name, DatasetKind kind, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    var plan = FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched()).withKind(kind);
    new DatasetImport().into(workspaces, name, plan, Progress.unwatched()).outcome().close();
  }
}
