package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.RankChange.Movement;

class WhatIfTest {
  /** Item 0 leads to 2 and 3, item 1 to 3 and 4, item 2 to 5. */
  private static final double[][] PARTS = {
    {0, 0, 5, 3, 0, 0},
    {0, 0, 0, 1, 3, 0},
    {0, 0, 0, 0, 0, 2},
    {0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0}
  };

  private final Interactions shop = Shop.of(6, new int[] {0, 1}, new int[] {5, 5, 3});
  private final ShopperLists lists =
      new ShopperLists(shop, MatrixModel.of(ContributionKind.EXACT, PARTS));
  private final WhatIf whatIf = new WhatIf(lists, EventWeights.standard());

  /** With both: 2 (5), 3 (4), 4 (3), then 5 by popularity. Without 0: 4 (3), 3 (1), then 5, 2. */
  @Test
  void takingAnEventOutMovesTheListAndTheItemStaysOut() {
    ListRequest three = ListRequest.plain(3);

    WhatIfList list = whatIf.of(0, List.of(new PastEdit.WithoutItem("0")), three, three);

    assertThat(list.before().items())
        .extracting(RecommendedItem::item)
        .containsExactly("2", "3", "4");
    assertThat(list.after().items())
        .extracting(RecommendedItem::item)
        .containsExactly("4", "3", "5");
    assertThat(list.changes())
        .containsExactly(
            change("4", 3, 1, Movement.UP),
            change("3", 2, 2, Movement.SAME),
            change("5", 4, 3, Movement.ENTERED),
            change("2", 1, 4, Movement.LEFT));
    assertThat(whatIf.of(0, List.of(new PastEdit.WithoutEvent(0)), three, three)).isEqualTo(list);
  }

  /** A bought 2 counts 5 times its 2 for item 5, and is no candidate any more. */
  @Test
  void addingAnEventMovesTheListAndTheItemLeavesIt() {
    ListRequest two = ListRequest.plain(2);

    WhatIfList list = whatIf.of(0, List.of(new PastEdit.Added("2", EventKind.PURCHASE)), two, two);

    assertThat(list.changes())
        .containsExactly(
            change("5", 4, 1, Movement.ENTERED),
            change("3", 2, 2, Movement.SAME),
            new RankChange("2", OptionalInt.of(1), OptionalInt.empty(), Movement.LEFT));
    assertThat(list.after().items().getFirst().score()).isEqualTo(10);
    assertThat(list.after().historyEvents()).isEqualTo(3);
  }

  @Test
  void whatCannotBeChangedIsSaid() {
    assertProblem(new PastEdit.WithoutItem("9"), ProblemCode.RECOMMEND_UNKNOWN_ITEM);
    assertProblem(new PastEdit.WithoutItem("5"), ProblemCode.RECOMMEND_NOT_IN_PAST);
    assertProblem(
        new PastEdit.Added("2", EventKind.IMPRESSION), ProblemCode.RECOMMEND_COUNTS_NOTHING);
  }

  private void assertProblem(PastEdit edit, ProblemCode code) {
    ListRequest request = ListRequest.plain(3);
    assertThatThrownBy(() -> whatIf.of(0, List.of(edit), request, request))
        .isInstanceOfSatisfying(
            VitrineException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static RankChange change(String item, int before, int after, Movement movement) {
    return new RankChange(item, OptionalInt.of(before), OptionalInt.of(after), movement);
  }
}
