package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.storage.H2Workspaces;

@BesideWindowTests
class BundledSampleShopTest {
  @TempDir private Path folder;

  @Test
  void everyFileBecomesADatasetOnce() {
    try (Workspace workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder)) {
      new BundledSampleShop().fill(workspace, Progress.unwatched());
      Map<String, Long> rows =
          workspace.datasets().list().stream()
              .collect(Collectors.toMap(DatasetEntry::name, DatasetEntry::rows));
      assertThat(rows)
          .containsOnly(
              Map.entry("events", 120_000L),
              Map.entry("reviews", 6_000L),
              Map.entry("catalog", 300L),
              Map.entry("users", 2_000L),
              Map.entry("experiment", 1_181L));
      assertThat(workspace.datasets().list())
          .allSatisfy(entry -> assertThat(entry.provenance().rowsSetAside()).isZero());

      Frame events = open(workspace, "events");
      assertThat(events.zone().getId()).isEqualTo("Asia/Shanghai");
      assertThat(events.roles().values())
          .contains(
              Role.USER,
              Role.ITEM,
              Role.EVENT,
              Role.TIME,
              Role.SESSION,
              Role.ORDER,
              Role.PRICE,
              Role.QUANTITY,
              Role.CATEGORY,
              Role.DWELL,
              Role.DEVICE);
      assertThat(open(workspace, "reviews").roles().values())
          .contains(Role.USER, Role.ITEM, Role.TIME, Role.RATING, Role.TEXT, Role.TITLE);
      assertThat(open(workspace, "catalog").roles().values())
          .contains(Role.ITEM, Role.TITLE, Role.CATEGORY, Role.PRICE, Role.DESCRIPTION);
      assertThat(open(workspace, "experiment").roles().values())
          .contains(Role.USER, Role.VARIANT, Role.TIME);
      assertThat(open(workspace, "users").roles().values()).contains(Role.USER);

      workspace.datasets().delete(workspace.datasets().find("users").orElseThrow());
      new BundledSampleShop().fill(workspace, Progress.unwatched());
      assertThat(workspace.datasets().find("users")).as("the user deleted it").isEmpty();
    }
  }

  @Test
  void stoppedFillingIsFinishedTheNextTime() {
    try (Workspace workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder)) {
      Progress stopsWhenThirdFileIsProbed =
          new Progress() {
            private int probes;

            @Override
            public void report(long done, long total) {}

            @Override
            public void step(String messageKey) {
              probes += messageKey.equals("progress.probing") ? 1 : 0;
            }

            @Override
            public boolean cancelled() {
              return probes >= 3;
            }
          };
      assertThatThrownBy(() -> new BundledSampleShop().fill(workspace, stopsWhenThirdFileIsProbed))
          .isInstanceOf(CancellationException.class);
      var kept = workspace.datasets().list();
      assertThat(kept).hasSize(2);
      new BundledSampleShop().fill(workspace, Progress.unwatched());
      assertThat(workspace.datasets().list()).hasSize(5).startsWith(kept.get(0), kept.get(1));
    }
  }

  private static Frame open(Workspace workspace, String name) {
    return workspace
        .datasets()
        .open(workspace.datasets().find(name).orElseThrow(), Progress.unwatched());
  }
}
