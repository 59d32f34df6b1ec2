package vitrine.core.recommend.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Shop;

class HybridTest {
  /** Cups 0, 1 and the new 4; lamps 2, 3 and the new 5; 6 says nothing. */
  private static final Interactions SHOP =
      Shop.of(7, new int[] {0, 1}, new int[] {0, 1, 6}, new int[] {2, 3}, new int[] {2, 3, 0});

  private static final Map<String, float[]> VECTORS =
      Map.of(
          "red cup", new float[] {2, 0},
          "blue cup", new float[] {.96f, .28f},
          "green cup", new float[] {.8f, .6f},
          "red lamp", new float[] {0, 1},
          "blue lamp", new float[] {-.28f, .96f},
          "green lamp", new float[] {-.6f, .8f});

  private static final String[] TEXTS = {
    "red cup", "blue cup", "red lamp", "blue lamp", "green cup", "green lamp", ""
  };

  private final MapEncoders encoders = new MapEncoders(VECTORS);
  private final ItemFacts facts = MapEncoders.facts(SHOP.itemIds(), TEXTS);

  private FittedRecommender hybrid(HybridSettings settings) {
    return new Hybrid(facts, encoders, ItemKnn.plain(), settings).fit(SHOP, Progress.unwatched());
  }

  private static double[] scores(FittedRecommender model, History history) {
    double[] scores = new double[SHOP.catalogue()];
    model.score(history, scores);
    return scores;
  }

  private static History history(int... items) {
    float[] weights = new float[items.length];
    Arrays.fill(weights, 1);
    return new History(items, weights);
  }

  @Test
  void aProductWithoutEventsTakesTheScoresOfTheNearestTexts() {
    // Item 4's nearest text is item 1's (.8·.96 + .6·.28 = .936), then item 0's (.8): the shares
    // are
    // the softmax of 10 × cosine. Behaviour: cos(0,1) = 2/√(3·2), item 0 itself scores 0.
    double[] scores = scores(hybrid(new HybridSettings(2, 10, .5, 2)), history(0));
    double odds = Math.exp(10 * (.936 - .8));
    double expected = odds / (1 + odds) * 2 / Math.sqrt(6) + 1 / (1 + odds) * .5;
    assertThat(scores[4]).isCloseTo(expected, within(1e-6));
    assertThat(scores[4]).isGreaterThan(scores[5]);
  }

  @Test
  void aProductWithEventsKeepsItsOwnScoreThatCountsTheMoreTheMoreEventsThereAre() {
    double[] plain = new double[7];
    ItemKnn.plain().fit(SHOP, Progress.unwatched()).score(history(0), plain);
    double[] scores = scores(hybrid(new HybridSettings(1, 10, 0, 2)), history(0));
    // item 1 has 2 events, so half of its score is that of the nearest other text: item 0's, 0
    assertThat(scores[1]).isCloseTo(plain[1] / 2, within(1e-9));
    assertThat(scores[6]).as("without a text, by behaviour alone").isEqualTo(plain[6]);
  }

  @Test
  void contributionsSumToTheScore() {
    FittedRecommender model = hybrid(new HybridSettings(3, 4, .3, 2));
    History history = new History(new int[] {0, 2, 0, 6}, new float[] {5, -2, 1, 3});
    double[] scores = scores(model, history);
    assertThat(model.contributionKind()).isEqualTo(ContributionKind.EXACT);
    for (int item = 0; item < scores.length; item++) {
      double[] parts = model.contributions(history, item);
      assertThat(Arrays.stream(parts).sum()).isCloseTo(scores[item], within(1e-9));
    }
  }

  @Test
  void whatWasReturnedLowersWhatReadsLikeIt() {
    FittedRecommender model = hybrid(new HybridSettings(2, 10, .5, 2));
    History returned = new History(new int[] {0, 2}, new float[] {1, -1});
    assertThat(scores(model, returned)[5]).isLessThan(scores(model, history(0))[5]);
  }

  @Test
  void ofAModelWithoutExactPartsTheDropIsTold() {
    FittedRecommender model =
        new Hybrid(facts, encoders, new Popularity(), HybridSettings.standard())
            .fit(SHOP, Progress.unwatched());
    assertThat(model.contributionKind()).isEqualTo(ContributionKind.REMOVAL);
    double[] parts = model.contributions(history(0, 2), 4);
    assertThat(parts[0]).as("a cup in the past").isGreaterThan(parts[1]);
  }

  @Test
  void theClosestTextIsNamed() {
    TextAware model = (TextAware) hybrid(HybridSettings.standard());
    assertThat(model.closestText(history(0, 2), 4))
        .hasValueSatisfying(
            found -> {
              assertThat(found.item()).isZero();
              assertThat(found.similarity()).isCloseTo(.8, within(1e-6));
            });
    assertThat(model.closestText(history(6), 4)).isEmpty();
    assertThat(model.closestText(history(0), 6)).isEmpty();
  }

  @Test
  void nearestTextsAreTheMeanOfThree() {
    FittedRecommender model = new NearestTexts(facts, encoders).fit(SHOP, Progress.unwatched());
    History history = history(0, 1, 2, 3, 6);
    double[] scores = scores(model, history);
    assertThat(scores[4]).isCloseTo((.8 + .936 + .6) / 3, within(1e-6));
    assertThat(scores[6]).isZero();
    assertThat(Arrays.stream(model.contributions(history, 4)).sum())
        .isCloseTo(scores[4], within(1e-6));
    assertThat(scores(model, history(6))).containsOnly(0);
  }

  @Test
  void everyShopperWithOneEventIsStillServed() {
    Interactions single = Shop.of(7, new int[] {0}, new int[] {2});
    FittedRecommender model =
        new Hybrid(facts, encoders, ItemKnn.plain(), HybridSettings.standard())
            .fit(single, Progress.unwatched());
    double[] scores = new double[7];
    model.score(history(0), scores);
    assertThat(scores[4]).isGreaterThan(scores[5]).isPositive();
  }

  @Test
  void textsAreReadInTheLanguageOfMost() {
    ItemFacts mixed =
        MapEncoders.facts(SHOP.itemIds(), "红色杯子", "蓝色杯子", "绿色的灯", "red lamp", "コップとランプ", "", "杯子");
    ItemTexts texts = ItemTexts.of(mixed, encoders, Progress.unwatched());
    assertThat(encoders.bases).containsExactly("CHINESE");
    assertThat(encoders.encoded).containsExactly("红色杯子", "蓝色杯子", "绿色的灯", "杯子");
    assertThat(texts.withoutText()).isEqualTo(1);
    assertThat(texts.otherLanguage()).isEqualTo(2);
    assertThat(texts.reads(3)).isFalse();
  }

  @Test
  void aShopWithoutTextsIsToldWhy() {
    assertThatThrownBy(
            () ->
                new Hybrid(
                        ItemFacts.unknown(SHOP.itemIds()),
                        encoders,
                        ItemKnn.plain(),
                        HybridSettings.standard())
                    .fit(SHOP, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECOMMEND_NO_TEXTS));
    String[] russian = new String[7];
    Arrays.fill(russian, "красная чашка");
    assertThatThrownBy(
            () ->
                ItemTexts.of(
                    MapEncoders.facts(SHOP.itemIds(), russian), encoders, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem ->
                assertThat(problem.code()).isEqualTo(ProblemCode.RECOMMEND_TEXTS_UNREADABLE));
  }
}
