package vitrine.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class ExperimentEntryTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final ExperimentEntry DRAFT =
      ExperimentEntry.of("1", "checkout", "shop", ExperimentState.DRAFT);

  @Test
  void primaryMetricOfDraftChangesFreely() {
    ExperimentEntry entry = DRAFT.judgedBy("bought", "", NOW).judgedBy("revenue", "", NOW);
    assertThat(entry.primaryMetric()).contains("revenue");
    assertThat(entry.metricChanges()).isEmpty();
  }

  @Test
  void primaryMetricChangesAfterTheStartOnlyWithNote() {
    ExperimentEntry running = DRAFT.judgedBy("bought", "", NOW).started(DAY);
    assertThatThrownBy(() -> running.judgedBy("revenue", "  ", NOW))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EXPERIMENT_NOTE_NEEDED));
    assertThat(running.judgedBy("bought", "", NOW)).isSameAs(running);
    assertThat(running.judgedBy("revenue", " lost clicks ", NOW).metricChanges())
        .containsExactly(
            new PrimaryMetricChange(NOW, Optional.of("bought"), "revenue", "lost clicks"));
  }

  @Test
  void metricFixedAfterTheStartIsNotedToo() {
    assertThat(DRAFT.started(DAY).judgedBy("bought", "forgotten", NOW).metricChanges())
        .containsExactly(new PrimaryMetricChange(NOW, Optional.empty(), "bought", "forgotten"));
  }

  @Test
  void statesFollowOneAnother() {
    Decision decision = new Decision(Decision.Choice.SHIP, "clear", NOW);
    ExperimentEntry decided = DRAFT.started(DAY).decided(decision, DAY.plusDays(9));
    assertThat(decided.state()).isEqualTo(ExperimentState.DECIDED);
    assertThat(decided.dates().start()).contains(DAY);
    assertThat(decided.dates().end()).contains(DAY.plusDays(9));
    ExperimentEntry again = decided.started(DAY.plusDays(20));
    assertThat(again.decision()).isEmpty();
    assertThat(again.dates().start()).contains(DAY);
    assertThat(again.dates().end()).isEmpty();
    assertThatThrownBy(() -> new Decision(Decision.Choice.SHIP, " ", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherDataDropsHowTheOldWasRead() {
    ExperimentEntry entry = DRAFT.withDefinition("{}").judgedBy("bought", "", NOW);
    assertThat(entry.described("x", "", "shop", ExperimentDates.UNKNOWN).definition()).isPresent();
    ExperimentEntry moved = entry.described("x", "", "other", ExperimentDates.UNKNOWN);
    assertThat(moved.definition()).isEmpty();
    assertThat(moved.primaryMetric()).isEmpty();
  }

  @Test
  void noEndLiesBeforeItsStart() {
    assertThat(dates(DAY, DAY).inOrder()).isTrue();
    assertThat(dates(DAY, DAY.minusDays(1)).inOrder()).isFalse();
    assertThat(ExperimentDates.UNKNOWN.inOrder()).isTrue();
  }

  private static ExperimentDates dates(LocalDate from, LocalDate to) {
    return new ExperimentDates(
        Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
  }
}
