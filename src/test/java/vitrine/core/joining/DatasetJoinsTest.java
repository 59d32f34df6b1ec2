package vitrine.core.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspace;

class DatasetJoinsTest {
  private static final Join JOIN = new Join("events", "users", Role.USER);

  private final Workspace workspace = new MemoryWorkspaces();
  private final DatasetJoins joins = new DatasetJoins(workspace);

  @TempDir Path folder;

  @Test
  void aJoinIsFollowedWheneverTheDatasetIsOpenedAndAfterARefresh() throws IOException {
    events("u1,view,2024-01-01\nu2,view,2024-01-01\nu1,buy,2024-01-02\n");
    users("u1,Berlin\nu3,Paris\n");
    JoinMatch match = joins.add(JOIN, Progress.unwatched());

    assertThat(match.rowsMatched()).isEqualTo(2);
    assertThat(match.keysMatched()).isEqualTo(1);
    assertThat(match.partnerKeysUnused()).isEqualTo(1);
    assertThat(city()).containsExactly("Berlin", "", "Berlin");
    DatasetEntry before = entry("events");
    assertThat(open("events").fingerprint()).isEqualTo(before.fingerprint());

    users("u1,Bonn\nu2,Rome\n");
    assertThat(city()).containsExactly("Bonn", "Rome", "Bonn");
    assertThat(entry("events").fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(open("events").fingerprint()).isEqualTo(entry("events").fingerprint());

    events("u2,view,2024-01-01\n");
    assertThat(city()).containsExactly("Rome");
  }

  @Test
  void aJoinWaitsForADatasetThatIsGoneAndCanBeTakenBack() throws IOException {
    events("u1,view,2024-01-01\n");
    users("u1,Berlin\n");
    joins.add(JOIN, Progress.unwatched());
    workspace.datasets().delete(entry("users"));

    assertThat(open("events").columns()).doesNotContain("city");
    assertThat(joins.states(Progress.unwatched()).getFirst().match()).isEmpty();

    users("u1,Berlin\n");
    assertThat(city()).containsExactly("Berlin");
    joins.remove("events", "users");
    assertThat(open("events").columns()).doesNotContain("city");
    assertThatThrownBy(() -> joins.remove("events", "users"))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.JOIN_NOT_FOUND));
  }

  @Test
  void whatFitsByItsKindIsSuggestedUntilItIsDeclared() throws IOException {
    events("u1,view,2024-01-01\n");
    users("u1,Berlin\n");
    List<DatasetEntry> all = workspace.datasets().list();

    assertThat(DatasetJoins.suggestions(all, List.of())).containsExactly(JOIN);
    assertThat(DatasetJoins.suggestions(all, List.of(JOIN))).isEmpty();
  }

  @Test
  void anUnknownDatasetIsNotJoined() throws IOException {
    events("u1,view,2024-01-01\n");
    assertThatThrownBy(() -> joins.add(JOIN, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DATASET_NOT_FOUND));
    assertThat(joins.states(Progress.unwatched())).isEmpty();
  }

  private List<String> city() {
    Frame frame = open("events");
    CodeColumn city = frame.codes("city").orElseThrow();
    return java.util.stream.IntStream.range(0, frame.rows()).mapToObj(city::value).toList();
  }

  private Frame open(String name) {
    return workspace.datasets().open(entry(name), Progress.unwatched());
  }

  private DatasetEntry entry(String name) {
    return workspace.datasets().find(name).orElseThrow();
  }

  private void events(String rows) throws IOException {
    store("events", DatasetKind.EVENTS, "user_id,event,time\n" + rows);
  }

  private void users(String rows) throws IOException {
    store("users", DatasetKind.USERS, "user_id,city\n" + rows);
  }

  private void store(String name, DatasetKind kind, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    var plan = FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched()).withKind(kind);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }
}
