package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.CorrectionEntry;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.RunFailure;
import vitrine.core.workspace.RunState;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.Frames;

class H2RunsTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00.123456789Z");
  private static final RunEpoch FIRST = new RunEpoch(1, .9, .8, .6, 3.5);
  private static final RunEpoch SECOND = new RunEpoch(2, .5, .7, .65, 2);

  @TempDir private Path folder;

  private Workspace open() {
    return new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder);
  }

  private static RunEntry asked(String id, Instant at) {
    return RunEntry.waiting(
        id, "train.sentiment", "m " + id, at, Optional.of(Frames.fingerprint("data")), "{\"s\":1}");
  }

  @Test
  void everythingOfRunsIsThereAfterReopening() {
    RunEntry done =
        asked("a", NOW)
            .running(NOW.plusSeconds(1))
            .done(NOW.plusSeconds(9), Frames.fingerprint("model"), "{\"accuracy\":0.9}");
    RunEntry failed =
        asked("b", NOW.plusSeconds(20))
            .ended(
                NOW.plusSeconds(21),
                RunState.FAILED,
                Optional.of(new RunFailure("TRAINING_DIVERGED", List.of("NaN", "差"))));
    try (Workspace workspace = open()) {
      workspace.runs().save(asked("a", NOW));
      workspace.runs().append("a", FIRST);
      workspace.runs().append("a", SECOND);
      workspace.runs().save(done);
      workspace.runs().save(failed);
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.runs().list()).containsExactly(failed, done);
      assertThat(workspace.runs().curve("a")).containsExactly(FIRST, SECOND);
      assertThat(workspace.runs().find("a")).contains(done);
      assertThat(done.took().orElseThrow()).hasSeconds(8);
      workspace.runs().clearCurve("a");
      workspace.runs().append("a", SECOND);
      assertThat(workspace.runs().curve("a")).containsExactly(SECOND);
      workspace.runs().delete("a");
      assertThat(workspace.runs().list()).containsExactly(failed);
      assertThat(workspace.runs().curve("a")).isEmpty();
    }
  }

  @Test
  void whatIsFoundOpenWasInterrupted() {
    try (Workspace workspace = open()) {
      workspace.runs().save(asked("a", NOW).running(NOW));
      workspace.runs().append("a", FIRST);
      workspace.runs().save(asked("b", NOW.plusSeconds(1)));
      workspace.runs().save(asked("c", NOW.plusSeconds(2)).done(NOW, model(), "{}"));
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.runs().list())
          .extracting(RunEntry::state)
          .containsExactly(RunState.DONE, RunState.INTERRUPTED, RunState.INTERRUPTED);
      assertThat(workspace.runs().curve("a")).containsExactly(FIRST);
      assertThat(workspace.runs().folder("a")).isEqualTo(folder.resolve("runs").resolve("a"));
    }
  }

  @Test
  void correctionOfATextAndAspectIsReplacedAndTakenBack() {
    CorrectionEntry review = correction("", "negative", NOW);
    CorrectionEntry aspect = correction("price", "positive", NOW.plusSeconds(1));
    CorrectionEntry again = correction("", "neutral", NOW.plusSeconds(2));
    try (Workspace workspace = open()) {
      workspace.corrections().save(List.of(review, aspect));
      assertThat(workspace.corrections().list()).containsExactly(aspect, review);
      workspace.corrections().save(List.of(again));
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.corrections().list()).containsExactly(again, aspect);
      workspace.corrections().delete(again.text(), "");
      assertThat(workspace.corrections().list()).containsExactly(aspect);
    }
  }

  private static Fingerprint model() {
    return Frames.fingerprint("model");
  }

  private static CorrectionEntry correction(String aspect, String given, Instant at) {
    return new CorrectionEntry(
        Frames.fingerprint("text"), aspect, given, "positive", "m", at, "=太贵了\n\"quoted\"");
  }
}
