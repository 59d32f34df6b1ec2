package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ShopperData;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspace;

class FactsBeforeTest {
  private static final long DAY = 86_400_000;

  @Test
  void aModelIsNotToldWhatBecameKnownLater() {
    ShopperData data = data();

    assertThat(FactsBefore.of(data, 2 * DAY).prices()).containsExactly(5, 8);
    assertThat(FactsBefore.of(data, Long.MAX_VALUE).prices()).containsExactly(9, 7);
    assertThat(FactsBefore.of(data, new Split.Last()).prices()).containsExactly(5, 8);
    // the cut is a day before the last event: the day of the mug's second price
    assertThat(FactsBefore.of(data, new Split.Time(1)).prices()).containsExactly(9, 8);
  }

  /** The mug costs 5, and 9 from the second day on; the tea comes on the fourth, 8 and then 7. */
  private static ShopperData data() {
    Table table =
        Table.create(
            "events",
            new CodeColumn("who", new int[] {0, 0, 1, 1}, Dictionary.of("ann", "bob")),
            new CodeColumn("what", new int[] {0, 0, 1, 1}, Dictionary.of("mug", "tea")),
            LongColumn.create("when", new long[] {DAY, 2 * DAY, 4 * DAY, 4 * DAY + 1}),
            new MeasureColumn("price", new double[] {5, 9, 8, 7}));
    Frame events =
        new Frame(
            table,
            Map.of("who", Role.USER, "what", Role.ITEM, "when", Role.TIME, "price", Role.PRICE),
            Map.of(),
            ZoneId.of("UTC"),
            Fingerprint.of(new byte[] {1}));
    MemoryWorkspaces memory = new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, events);
    try (Workspace workspace = memory.openExisting(Path.of("w"))) {
      return ShopperData.open(
          workspace,
          Optional.empty(),
          (open, reviews) -> Optional.empty(),
          EventWeights.standard(),
          Progress.unwatched());
    }
  }
}
