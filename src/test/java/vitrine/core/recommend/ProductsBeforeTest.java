package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

class ProductsBeforeTest {

  /** Whatever events say of a product from the moment on, models are not told. */
  @Test
  void onlyWhatWasKnownAtTheMomentIsTold() {
    Products before = new Products(Optional.empty(), log(9, 8)).before(log(9, 8), 10);

    // the mug: the row of time 9, not that of time 10; the tea has none before: its first one
    assertThat(before.of("mug").price()).hasValue(3);
    assertThat(before.of("tea").price()).hasValue(8);
    assertThat(new Products(Optional.empty(), log(9, 8)).of("mug").price()).hasValue(9);
    assertThat(new Products(Optional.empty(), log(77, 8)).before(log(77, 8), 10).of("mug"))
        .isEqualTo(before.of("mug"));
  }

  /** Rows out of order; the mug's last price and the tea's first one are given. */
  private static EventLog log(double mugAfter, double teaFirst) {
    Table table =
        Table.create(
            "events",
            new CodeColumn("who", new int[] {0, 0, 0, 0, 0}, Dictionary.of("ann")),
            new CodeColumn("what", new int[] {0, 0, 1, 1, 0}, Dictionary.of("mug", "tea")),
            LongColumn.create("when", new long[] {9, 1, 12, 11, 10}),
            new MeasureColumn("price", new double[] {3, 2, 99, teaFirst, mugAfter}));
    return EventLog.of(
        new Frame(
            table,
            Map.of("who", Role.USER, "what", Role.ITEM, "when", Role.TIME, "price", Role.PRICE),
            Map.of(),
            ZoneId.of("UTC"),
            Fingerprint.of(new byte[] {1})));
  }
}
