package vitrine.core.exposure.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.exposure.events.EventExperimentDetection.Candidate;

class EventExperimentDetectionTest {
  private final LogBuilder log = new LogBuilder("UTC");

  /** A table whose category column is its variant. */
  private static Frame assignments(String... unitsAndVariants) {
    LogBuilder table = new LogBuilder("UTC");
    for (int i = 0; i < unitsAndVariants.length; i += 2) {
      table
          .row(unitsAndVariants[i], EventKind.OTHER, "2026-03-01T00:00")
          .category(unitsAndVariants[i + 1]);
    }
    Frame frame = table.frame();
    return new Frame(
        frame.table(),
        Map.of("user", Role.USER, "category", Role.VARIANT, "time", Role.TIME),
        Map.of(),
        frame.zone(),
        frame.fingerprint());
  }

  @Test
  void proposesTheTableWhoseUnitsTheLogKnows() {
    log.row("u", EventKind.PURCHASE, "2026-03-01T10:00").price(5);
    log.row("v", EventKind.VIEW, "2026-03-20T10:00");
    log.row("v", EventKind.CLICK, "2026-03-20T10:00");

    EventExperiment found =
        EventExperimentDetection.of(
                log.prepare(),
                List.of(
                    new Candidate("strangers", assignments("x", "A", "y", "B", "u", "B")),
                    new Candidate("ours", assignments("u", "A", "v", "B")),
                    new Candidate("no variants", log.frame())),
                ProposedMetric::name)
            .orElseThrow();

    assertThat(found.assignment()).isEqualTo(new Assignment.ByTable("ours"));
    assertThat(found.metrics())
        .extracting(EventMetric::name)
        .containsExactly("PURCHASE_RATE", "REVENUE_PER_USER", "CLICK_THROUGH_RATE", "RETENTION");
  }

  @Test
  void proposesOnlyMetricsThatTheLogHas() {
    log.row("u", EventKind.VIEW, "2026-03-01T10:00");
    log.row("v", EventKind.CART, "2026-03-02T10:00");

    EventExperiment found =
        EventExperimentDetection.of(
                log.prepare(),
                List.of(new Candidate("ours", assignments("u", "A", "v", "B"))),
                ProposedMetric::name)
            .orElseThrow();

    assertThat(found.metrics())
        .extracting(EventMetric::name)
        .containsExactly("SESSIONS_PER_USER", "ADD_TO_CART_RATE");
  }

  @Test
  void aVariantColumnOfTheEventsComesFirst() {
    log.row("u", EventKind.VIEW, "2026-03-01T10:00").category("A");
    log.row("v", EventKind.VIEW, "2026-03-01T10:00").category("B");
    Frame frame = log.frame();
    Frame withVariant =
        new Frame(
            frame.table(),
            Map.of(
                "user",
                Role.USER,
                "event",
                Role.EVENT,
                "time",
                Role.TIME,
                "category",
                Role.VARIANT),
            frame.events(),
            frame.zone(),
            frame.fingerprint());

    assertThat(EventExperimentDetection.variantColumns(withVariant)).containsExactly("category");
    assertThat(EventExperimentDetection.variantColumns(frame)).isEmpty();
  }

  @Test
  void proposesNothingWhereNothingSaysWhoWasAssigned() {
    log.row("u", EventKind.VIEW, "2026-03-01T10:00");

    assertThat(EventExperimentDetection.of(log.prepare(), List.of(), ProposedMetric::name))
        .isEqualTo(Optional.empty());
  }
}
