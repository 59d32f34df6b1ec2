package vitrine.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class EventLogTest {
  private static final int NONE = CodeColumn.MISSING;

  @Test
  void rowsOfAUserComeInTimeOrderAndTiesInFileOrder() {
    CodeColumn users =
        new CodeColumn("u", new int[] {1, 0, 1, NONE, 0, 1, 0}, Dictionary.of("ann", "bob"));
    LongColumn times = LongColumn.create("t", 50L, 20L, 10L, 1L, 20L, 10L, 5L);
    EventLog log =
        EventLog.of(frame(Map.of("u", Role.USER, "t", Role.TIME), Map.of(), users, times));

    UserOrder order = log.byUser();

    assertThat(order.users()).isEqualTo(2);
    assertThat(order.rows()).containsExactly(6, 1, 4, 2, 5, 0);
    assertThat(order.start(1)).isEqualTo(3);
    assertThat(order.end(1)).isEqualTo(6);
  }

  @Test
  void kindsFollowTheMappingAndUnknownNamesAreOther() {
    CodeColumn users = new CodeColumn("u", new int[] {0, 0, 0}, Dictionary.of("ann"));
    CodeColumn events = new CodeColumn("e", new int[] {0, 1, NONE}, Dictionary.of("pv", "zap"));
    EventLog log =
        EventLog.of(
            frame(
                Map.of("u", Role.USER, "t", Role.TIME, "e", Role.EVENT),
                Map.of("pv", EventKind.VIEW),
                users,
                LongColumn.create("t", 1L, 2L, 3L),
                events));

    assertThat(log.kind(0)).isEqualTo(EventKind.VIEW);
    assertThat(log.kind(1)).isEqualTo(EventKind.OTHER);
    assertThat(log.kind(2)).isEqualTo(EventKind.OTHER);
  }

  @Test
  void ordersWithoutAnEventColumnArePurchasesAndReturns() {
    CodeColumn users = new CodeColumn("u", new int[] {0, NONE, 0}, Dictionary.of("17850.0"));
    CodeColumn orders =
        new CodeColumn("o", new int[] {0, 1, 2}, Dictionary.of("536365", "C536379", "536414"));
    EventLog log =
        EventLog.of(
            frame(
                Map.of("u", Role.USER, "t", Role.TIME, "o", Role.ORDER, "q", Role.QUANTITY),
                Map.of(),
                users,
                LongColumn.create("t", 1L, 2L, 3L),
                orders,
                new MeasureColumn("q", new double[] {6, -1, -10})));

    assertThat(log.kind(0)).isEqualTo(EventKind.PURCHASE);
    assertThat(log.kind(1)).isEqualTo(EventKind.RETURN);
    assertThat(log.kind(2)).isEqualTo(EventKind.RETURN);
    assertThat(log.cancellation(1)).isTrue();
    assertThat(log.cancellation(2)).isFalse();
    assertThat(log.cancellation(NONE)).isFalse();
  }

  @Test
  void idsThatAllBeginWithCAreNoCancellations() {
    assertThat(Cancellations.of(Dictionary.of("C1", "C2", "A3"))).containsOnly(false);
  }

  @Test
  void aLogWithoutATimeColumnSaysSo() {
    CodeColumn users = new CodeColumn("u", new int[] {0}, Dictionary.of("ann"));
    Frame frame = frame(Map.of("u", Role.USER), Map.of(), users);

    assertThatThrownBy(() -> EventLog.of(frame))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.DATASET_LACKS_ROLE);
              assertThat(e.arguments()).containsExactly("time");
            });
  }

  private static Frame frame(
      Map<String, Role> roles, Map<String, EventKind> events, Column<?>... columns) {
    return new Frame(
        Table.create("rows", columns),
        roles,
        events,
        ZoneId.of("UTC"),
        Fingerprint.of(new byte[0]));
  }
}
