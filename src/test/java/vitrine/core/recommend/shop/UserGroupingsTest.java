package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Shop;

class UserGroupingsTest {
  private static final int NONE = CodeColumn.MISSING;

  @Test
  void threeGroupsOfActivityAsEqualAsWholeCountsAllow() {
    Interactions shop =
        Shop.of(
            1, new int[1], new int[1], new int[1], new int[2], new int[3], new int[9], new int[0]);

    UserGrouping grouping = UserGroupings.activity(shop);

    assertThat(grouping.labels()).extracting(GroupLabel::text).containsExactly("1–2", "3+");
    assertThat(grouping.groupOf()).containsExactly(0, 0, 0, 0, 1, 1, -1);
  }

  @Test
  void attributesWithAFewValuesGroupShoppers() {
    Frame users =
        new Frame(
            Table.create(
                "users",
                new CodeColumn("who", new int[] {0, 1, 2, 3}, Dictionary.of("2", "0", "x", "1")),
                new CodeColumn("age", new int[] {0, 1, 2, NONE}, Dictionary.of("old", "new", "z")),
                new CodeColumn("land", new int[] {0, 0, 0, 0}, Dictionary.of("CN"))),
            Map.of("who", Role.USER, "land", Role.COUNTRY),
            Map.of(),
            ZoneId.of("UTC"),
            Fingerprint.of(new byte[0]));

    List<UserGrouping> groupings =
        UserGroupings.attributes(users, Shop.of(1, new int[1], new int[1], new int[1]).userIds());

    // one value is no comparison; a value of strangers is no group
    assertThat(groupings).hasSize(1);
    assertThat(groupings.getFirst().name()).isEqualTo("age");
    assertThat(groupings.getFirst().labels())
        .extracting(GroupLabel::text)
        .containsExactly("old", "new");
    assertThat(groupings.getFirst().groupOf()).containsExactly(1, -1, 0);
  }
}
