package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.Scores;
import vitrine.core.workspace.MemoryWorkspaces;

class ShopperDataTest {
  private static final MemoryWorkspaces SHOP =
      new MemoryWorkspaces()
          .with(
              "events",
              DatasetKind.EVENTS,
              LogShop.log("ann mug buy 1 .", "ann tea pv 2 .", "bob mug pv 1 ."))
          .with("reviews", DatasetKind.REVIEWS, LogShop.log("ann mug - 3 3"));

  @Test
  void anAngryTextWithStarsInTheMiddleSpeaksAgainstItsProduct() {
    ReviewScores angry =
        (workspace, reviews) ->
            Optional.of(
                new ReviewScores.Scored(
                    Fakes.model(),
                    new Scores(List.of(Optional.of(new float[] {.9f, .05f, .05f})))));

    assertThat(weights(angry)).containsExactly(5, 1, -5);
    assertThat(weights((workspace, reviews) -> Optional.empty())).containsExactly(5, 1, 1);
  }

  private static float[] weights(ReviewScores scores) {
    return ShopperData.open(
            SHOP, Optional.empty(), scores, EventWeights.standard(), Progress.unwatched())
        .interactions()
        .history(0)
        .weights();
  }
}
