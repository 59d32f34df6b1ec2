package vitrine.core.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.LogInteractions;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;

class PolicyComparisonTest {
  private static final Reward CLICK = new Reward.Deed(EventKind.CLICK);

  @Test
  void aModelLearnsOnlyFromWhatWasBeforeTheImpressionsThatAreAsked() {
    PolicyShop shop =
        new PolicyShop()
            .event(1, 0, "view", 0)
            .event(1, 1, "view", 1)
            .event(9, 0, "view", 1)
            .shown(10, 0, 2, 1, .5)
            .event(10, 0, "click", 2)
            .event(11, 1, "view", 2);
    List<Interactions> learned = new ArrayList<>();
    Popularity popularity = new Popularity();
    Recommender watched =
        new Recommender() {
          @Override
          public String name() {
            return "watched";
          }

          @Override
          public FittedRecommender fit(Interactions training, Progress progress) {
            learned.add(training);
            return popularity.fit(training, progress);
          }
        };

    PolicyReport report = of(shop, query(OptionalLong.empty(), 1, 0), List.of(watched));

    assertThat(report.stamp().from()).hasValue(10 * 3_600_000L);
    assertThat(Arrays.stream(learned.getFirst().times())).allMatch(time -> time < 10 * 3_600_000L);
    // what is clicked afterwards is still a candidate: item 2 is what is left for shopper 0
    assertThat(report.results().getFirst().overlap().matched()).isEqualTo(1);
  }

  /** So that it can be given what was known of items then, and not what became known later. */
  @Test
  void aModelIsMadeForTheMomentThatItsPastEnds() {
    PolicyShop shop = past().shown(2, 0, 1, 1, .5).shown(5, 0, 1, 1, .5).event(5, 0, "click", 1);
    List<OptionalLong> moments = new ArrayList<>();

    of(
        shop,
        query(OptionalLong.empty(), 1, 0),
        from -> {
          moments.add(from);
          return List.of(new Popularity());
        });

    assertThat(moments).containsExactly(OptionalLong.of(5 * 3_600_000L));
  }

  @Test
  void theWorthOfAModelsListsAndOfAPromotion() {
    PolicyShop shop = new PolicyShop().event(0, 0, "view", 3).event(0, 1, "view", 3);
    shop.event(0, 2, "view", 0);
    for (int user = 0; user < 3; user++) {
      shop.shown(2, user, 0, 1, .5).shown(2, user, 1, 2, .25);
    }
    shop.event(3, 0, "click", 0).event(3, 1, "click", 1).event(3, 2, "click", 1);

    PolicyReport report =
        of(
            shop,
            new PolicyQuery(CLICK, OptionalLong.of(3_600_000), 1, 1e9, 0, 1, List.of("odd")),
            List.of(new Popularity()));

    assertThat(report.logged().orElseThrow().value()).isEqualTo(.5);
    assertThat(report.stamp().impressions()).isEqualTo(6);
    assertThat(report.stamp().shoppers()).isEqualTo(3);
    PolicyResult popular = report.results().getFirst();
    // shoppers 0 and 1 know item 3 and get 0; shopper 2 knows 0 and gets 3, which was never shown
    assertThat(popular.overlap().matched()).isEqualTo(2);
    assertThat(popular.overlap().share()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(worth(popular).ips().value()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(worth(popular).snips().value()).isEqualTo(.5);
    PolicyResult odd = report.results().getLast();
    // items 1 and 3: chance 1/2 over .25
    assertThat(odd.model()).isFalse();
    assertThat(worth(odd).ips().value()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(worth(odd).snips().value()).isCloseTo(2 / 3.0, within(1e-12));
  }

  /** Three of four impressions have no time: the last quarter is that of those which have one. */
  @Test
  void impressionsOfUnknownTimeAreLeftOutAndCounted() {
    PolicyShop shop = past();
    for (int i = 0; i < 12; i++) {
      shop.shown(PolicyShop.UNKNOWN, 0, 1, 1, .5);
    }
    for (int hour = 2; hour < 6; hour++) {
      shop.shown(hour, 0, 1, 1, .5);
    }
    shop.event(6, 0, "click", 1);

    PolicyReport report = of(shop, query(OptionalLong.empty(), 1, 0), List.of(new Popularity()));

    assertThat(report.stamp().from()).hasValue(5 * 3_600_000L);
    assertThat(report.stamp().impressions()).isEqualTo(1);
    assertThat(report.stamp().unusable()).isEqualTo(12);
  }

  @Test
  void whatCannotBeToldHasItsReason() {
    PolicyShop none = new PolicyShop().event(1, 0, "view", 0);
    assertThat(gap(none, 0)).isEqualTo(PolicyGap.NO_IMPRESSIONS);
    PolicyShop blind = past().shown(2, 0, 1, Double.NaN, 7).event(2, 0, "click", 1);
    assertThat(gap(blind, 0)).isEqualTo(PolicyGap.NO_EXPOSURE);
    PolicyShop cold = past().shown(2, 0, 1, 1, .5);
    assertThat(gap(cold, 0)).isEqualTo(PolicyGap.NO_REWARDS);
    PolicyShop first = new PolicyShop().shown(0, 0, 1, 1, .5).event(0, 0, "click", 1);
    assertThat(gap(first, 0)).isEqualTo(PolicyGap.NO_PAST);
    PolicyShop apart = past().shown(2, 0, 0, 1, .5).event(2, 0, "click", 0);
    assertThat(gap(apart, 0)).isEqualTo(PolicyGap.NO_OVERLAP);
    PolicyShop thin = past().shown(2, 0, 1, 1, .5).event(2, 0, "click", 1);
    assertThat(gap(thin, 2)).isEqualTo(PolicyGap.FEW_EFFECTIVE);
    assertThat(gap(thin, 0)).as("a single shopper").isEqualTo(PolicyGap.FEW_SHOPPERS);
    PolicyShop two = past().event(0, 1, "view", 1);
    for (int hour = 2; hour < 42; hour++) {
      two.shown(hour, hour % 2, hour % 2 == 0 ? 1 : 0, 1, .5);
    }
    two.event(42, 0, "click", 1).event(42, 1, "click", 0);
    assertThat(gap(two, 4)).as("many impressions of two").isEqualTo(PolicyGap.FEW_SHOPPERS);
  }

  @Test
  void aCategoryThatIsNotThereIsAProblem() {
    PolicyQuery query = new PolicyQuery(CLICK, OptionalLong.empty(), 1, 1, 0, 1, List.of("hats"));

    assertThatThrownBy(() -> of(past(), query, List.of()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.POLICY_UNKNOWN_CATEGORY));
  }

  /** Shopper 0 knows item 0; item 1 is the popular one that is left. */
  private static PolicyShop past() {
    return new PolicyShop().event(0, 0, "view", 0).event(0, 1, "view", 1);
  }

  private static PolicyGap gap(PolicyShop shop, double fewest) {
    PolicyResult result =
        of(shop, query(OptionalLong.empty(), 1, fewest), List.of(new Popularity()))
            .results()
            .getFirst();
    return ((PolicyResult.NotEstimable) result.worth()).reason();
  }

  private static PolicyResult.Estimated worth(PolicyResult result) {
    return (PolicyResult.Estimated) result.worth();
  }

  private static PolicyQuery query(OptionalLong from, int length, double fewest) {
    return new PolicyQuery(CLICK, from, length, Double.POSITIVE_INFINITY, fewest, 1, List.of());
  }

  private static PolicyReport of(PolicyShop shop, PolicyQuery query, List<Recommender> models) {
    return of(shop, query, from -> models);
  }

  private static PolicyReport of(
      PolicyShop shop, PolicyQuery query, Function<OptionalLong, List<Recommender>> models) {
    EventLog log = EventLog.of(shop.frame());
    Interactions all = LogInteractions.of(log, EventWeights.standard());
    ItemFacts unknown = ItemFacts.unknown(all.itemIds());
    String[] categories = new String[unknown.size()];
    Arrays.setAll(categories, item -> item % 2 == 1 ? "odd" : "even");
    ItemFacts facts =
        new ItemFacts(
            all.itemIds(),
            unknown.titles(),
            unknown.texts(),
            categories,
            unknown.brands(),
            unknown.prices(),
            unknown.inStock());
    return new PolicyComparison(log, all, facts).of(query, models, Progress.unwatched());
  }
}
