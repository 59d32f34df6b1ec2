package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Shop;

class TimeSplitTest {
  // items and their days; the last event is on day 20, so that 5 days are asked for from day 15 on
  private static final Interactions SHOP =
      Shop.timed(
          6,
          new int[][] {{0, 1, 2, 1, 3, 3}, {4, 5}, {0, 2}, {1, 0}},
          new int[][] {{1, 9, 12, 15, 16, 20}, {17, 18}, {2, 14}, {3, 16}});

  private static TimeSplit split(Fitted fitted) {
    return new TimeSplit(SHOP, 5, fitted);
  }

  @Test
  void newItemsAfterTheCutAreAskedFor() {
    TimeSplit split = split(Fitted.REFIT);

    assertThat(split.cut()).isEqualTo(Shop.day(15));
    assertThat(split.training().items()).containsExactly(0, 1, 2, 0, 2, 1);
    assertThat(split.evaluated()).containsExactly(0, 3);
    assertThat(split.history(0).items()).containsExactly(0, 1, 2);
    // item 1 is in the history already, item 3 is taken twice
    assertThat(split.relevant(0)).containsExactly(3);
    assertThat(split.repeated()).isEqualTo(1);
  }

  @Test
  void shoppersWithoutAPastStandApart() {
    TimeSplit split = split(Fitted.REFIT);

    assertThat(split.withoutHistory()).containsExactly(1);
    assertThat(split.relevant(1)).containsExactly(4, 5);
    assertThat(split.leftOut()).isEqualTo(1);
  }

  @Test
  void settingsAreChosenOnTheDaysBefore() {
    assertThat(split(Fitted.VALIDATION).training().items()).containsExactly(0, 1, 0, 1);
    assertThat(split(Fitted.VALIDATION).relevant(0)).containsExactly(2);
    assertThat(split(Fitted.VALIDATION).evaluated()).containsExactly(0, 2);
    assertThat(split(Fitted.TRAIN_ONLY).training().items()).containsExactly(0, 1, 0, 1);
    assertThat(split(Fitted.TRAIN_ONLY).history(0).items()).containsExactly(0, 1, 2);
    assertThat(split(Fitted.TRAIN_ONLY).relevant(0)).containsExactly(3);
  }

  @Test
  void withoutTimesThereIsNoCut() {
    assertThatThrownBy(() -> new TimeSplit(Shop.of(2, new int[] {0, 1}), 5, Fitted.REFIT))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NO_TIMES));
  }
}
