package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;

class H2AlertMutesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00.123456789Z");
  private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);

  @TempDir private Path folder;

  private Workspace open() {
    return new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder);
  }

  private static DatasetEntry reviews(Workspace workspace, String name) {
    return workspace
        .datasets()
        .save(
            name,
            DatasetKind.REVIEWS,
            new ReviewFrames().add("A", "2026-01-01", 1, "bad").frame(),
            new Provenance(List.of(name + ".csv"), "{}", 1, 0),
            Progress.unwatched());
  }

  @Test
  void mutesAreThereAfterReopeningAndAreTakenBack() {
    AlertMute product;
    AlertMute aspect;
    try (Workspace workspace = open()) {
      String id = reviews(workspace, "reviews").id();
      product = new AlertMute("1", id, Optional.of("A"), Optional.empty(), Optional.empty(), NOW);
      aspect = new AlertMute("2", id, Optional.empty(), Optional.of("尺码"), Optional.of(UNTIL), NOW);
      workspace.alertMutes().save(product);
      workspace.alertMutes().save(aspect);
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.alertMutes().of(product.dataset())).containsExactly(aspect, product);
      assertThat(workspace.alertMutes().of(reviews(workspace, "others").id())).isEmpty();
      workspace.alertMutes().delete("2");
      assertThat(workspace.alertMutes().of(product.dataset())).containsExactly(product);
    }
  }

  @Test
  void aMuteCoversWhatItNamesUntilItsDay() {
    AlertMute mute =
        new AlertMute("1", "d", Optional.of("A"), Optional.empty(), Optional.of(UNTIL), NOW);

    assertThat(mute.covers(Optional.of("A"), "price", UNTIL)).isTrue();
    assertThat(mute.covers(Optional.of("A"), "price", UNTIL.plusDays(1))).isFalse();
    assertThat(mute.covers(Optional.of("B"), "price", UNTIL)).isFalse();
    assertThat(mute.covers(Optional.empty(), "price", UNTIL)).isFalse();
  }
}
