package vitrine.core.recommend.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.LeaveLastOut;
import vitrine.core.recommend.sequence.SequenceExamples;

class RecommenderTrainingTest {
  /** Learns nothing, and says which events it was given to learn from. */
  private static final class Listener implements TrainableRecommender {
    @Override
    public String name() {
      return "listener";
    }

    @Override
    public TrainedArrays train(
        Interactions events,
        ItemFacts facts,
        TrainingPlan plan,
        Progress progress,
        Consumer<RecommenderEpoch> watcher) {
      int[] seen =
          plan.refit()
              ? IntStream.range(0, events.users()).map(events::events).toArray()
              : SequenceExamples.withoutNewest(events);
      return new TrainedArrays(Map.of(), Map.of(), List.of(), seen);
    }

    @Override
    public FittedRecommender open(TrainedArrays trained, ItemFacts facts) {
      throw new IllegalArgumentException("holds nothing");
    }
  }

  @ParameterizedTest
  @EnumSource(Fitted.class)
  void whatIsHeldOutOfAShopWithReturnsIsWhatTheSplitHoldsOut(Fitted fitted) {
    Interactions shop =
        Shop.of(
            4,
            new int[][] {{0, 1, 2, 2}, {3, 0, 1, 1, 2}, {0, 1, 1}, {2, 2}},
            new float[][] {{5, 5, 5, -5}, {1, 1, 5, -5, 1}, {5, 5, -5}, {5, -5}});

    int[] seen =
        RecommenderTraining.of(
                new Listener(),
                "m",
                shop,
                ItemFacts.unknown(shop.itemIds()),
                1,
                new TrainingPlan(fitted == Fitted.REFIT, Optional.empty()),
                "",
                Progress.unwatched(),
                epoch -> {})
            .arrays()
            .learned();

    Interactions allowed = new LeaveLastOut(shop, fitted).training();
    // of the first shopper the last wish is the third event: its return goes with it
    assertThat(seen[0]).isEqualTo(fitted == Fitted.REFIT ? 2 : 1);
    for (int user = 0; user < 2; user++) {
      assertThat(seen[user]).as("shopper %d", user).isEqualTo(allowed.events(user));
    }
    assertThat(new TrainedArrays(Map.of(), Map.of(), List.of(), seen).knowsOnly(allowed)).isTrue();
  }

  @Test
  void theNewestWishIsForValidationThoughItWasReturned() {
    Interactions shop = Shop.of(3, new int[][] {{0, 1, 2, 2}}, new float[][] {{5, 5, 5, -5}});

    SequenceExamples held = SequenceExamples.newestHeldOut(shop);

    assertThat(held.sequences()[0]).containsExactly(0, 1);
    assertThat(held.validation()).containsExactly(2);
  }
}
