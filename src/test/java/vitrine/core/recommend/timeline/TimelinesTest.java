package vitrine.core.recommend.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Products;

/**
 * Ann looks at the mug, twice more ten minutes later, and is shown the pot; the day after she buys
 * the mug and searches.
 */
class TimelinesTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 1440 * MINUTE;
  private static final byte VIEW = (byte) EventKind.VIEW.ordinal();
  private static final byte PURCHASE = (byte) EventKind.PURCHASE.ordinal();

  private static Timelines timelines() {
    Table table =
        Table.create(
            "events",
            new CodeColumn("who", new int[] {0, 0, 0, 0, 0, 0}, Dictionary.of("ann")),
            new CodeColumn(
                "what", new int[] {0, 0, 0, 1, CodeColumn.MISSING, 0}, Dictionary.of("mug", "pot")),
            new CodeColumn(
                "did",
                new int[] {0, 0, 0, 1, 2, 3},
                Dictionary.of("view", "show", "search", "buy")),
            LongColumn.create(
                "when", 0, 10 * MINUTE, 10 * MINUTE, 25 * MINUTE, DAY + 5 * MINUTE, DAY));
    Frame frame =
        new Frame(
            table,
            Map.of("who", Role.USER, "what", Role.ITEM, "did", Role.EVENT, "when", Role.TIME),
            Map.of(
                "view", EventKind.VIEW,
                "show", EventKind.IMPRESSION,
                "search", EventKind.SEARCH,
                "buy", EventKind.PURCHASE),
            ZoneId.of("UTC"),
            Fingerprint.of(new byte[] {1}));
    EventLog log = EventLog.of(frame);
    Interactions counted =
        new Interactions(
            new int[] {0, 4},
            new int[4],
            new float[] {1, 1, 1, 5},
            new byte[] {VIEW, VIEW, VIEW, PURCHASE},
            new long[] {0, 10 * MINUTE, 10 * MINUTE, DAY},
            IdIndex.of(Dictionary.of("ann")),
            IdIndex.of(Dictionary.of("mug", "pot")),
            frame.fingerprint());
    return new Timelines(
        PreparedLog.of(log, Progress.unwatched()), counted, new Products(Optional.empty(), log));
  }

  private static List<String> told(TimelineSession session) {
    return session.events().stream()
        .map(
            told ->
                told.event().kind()
                    + (told.place().isPresent() ? " " + told.place().getAsInt() : ""))
        .toList();
  }

  @Test
  void eventsStandInTheirSessionsTheNewestFirst() {
    Timeline timeline = timelines().of("ann", 100);

    assertThat(timeline.sessions()).hasSize(2);
    TimelineSession second = timeline.sessions().getFirst();
    assertThat(told(second)).containsExactly("SEARCH", "PURCHASE 3");
    assertThat(second.start()).hasValue(DAY);
    assertThat(second.length()).isEqualTo(Duration.ofMinutes(5));
    TimelineSession first = timeline.sessions().getLast();
    assertThat(told(first)).containsExactly("VIEW 2", "VIEW 1", "VIEW 0");
    assertThat(first.start()).hasValue(0);
    assertThat(first.length()).isEqualTo(Duration.ofMinutes(25));
    assertThat(first.impressions()).isOne();
    assertThat(timeline.older()).isZero();
  }

  @Test
  void theOldestEventsAreCountedWhereThereAreTooMany() {
    Timeline timeline = timelines().of("ann", 3);

    assertThat(timeline.events()).isEqualTo(3);
    assertThat(timeline.older()).isEqualTo(2);
    assertThat(told(timeline.sessions().getLast())).containsExactly("VIEW 2");
  }

  @Test
  void whoIsNotThereDidNothing() {
    assertThat(timelines().of("zoe", 100).sessions()).isEmpty();
  }
}
