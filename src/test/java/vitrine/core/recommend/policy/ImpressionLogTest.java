package vitrine.core.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.recommend.IdIndex;

class ImpressionLogTest {
  private static final Reward CLICK = new Reward.Deed(EventKind.CLICK);

  @Test
  void aDeedRewardsTheLastImpressionOfItsItemBeforeIt() {
    PolicyShop shop =
        new PolicyShop()
            .shown(1, 0, 0, 1, .5)
            .shown(2, 0, 0, 2, .25)
            .shown(2, 0, 1, 3, 0)
            .event(3, 0, "click", 0)
            .event(3, 0, "click", 0)
            .shown(4, 0, 0, 1, .5)
            .event(29, 0, "click", 0)
            .shown(5, 1, 0, 1, 2)
            .event(4, 1, "click", 0);

    Impressions shown = of(shop, CLICK);

    assertThat(shown.users()).containsExactly(0, 0, 0, 0, 1);
    assertThat(shown.items()).containsExactly(0, 0, 1, 0, 0);
    // the second click finds nothing new; a day later, or before, is no effect
    assertThat(shown.rewards()).containsExactly(0, 1, 0, 0, 0);
    assertThat(shown.positions()).containsExactly(1, 2, 3, 1, 1);
    assertThat(shown.propensities()).containsExactly(.5, .25, Double.NaN, .5, Double.NaN);
  }

  @Test
  void whatHasNoTimeIsNotWithinADay() {
    PolicyShop shop =
        new PolicyShop()
            .shown(PolicyShop.UNKNOWN, 0, 0, 1, .5)
            .event(3, 0, "click", 0)
            .shown(PolicyShop.UNKNOWN, 1, 0, 1, .5)
            .event(PolicyShop.UNKNOWN, 1, "click", 0);

    assertThat(of(shop, CLICK).rewards()).containsExactly(0, 0);
  }

  @Test
  void aColumnOfTheImpressionCanBeTheReward() {
    PolicyShop shop = new PolicyShop().shown(1, 0, 0, 1, .5).event(2, 0, "click", 0);

    assertThat(of(shop, new Reward.Column("position")).rewards()).containsExactly(1);
    assertThatThrownBy(() -> of(shop, new Reward.Column("item")))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.POLICY_NO_REWARD_COLUMN));
  }

  private static Impressions of(PolicyShop shop, Reward reward) {
    EventLog log = EventLog.of(shop.frame());
    return new ImpressionLog(log)
        .of(
            IdIndex.of(log.users().dictionary()),
            IdIndex.of(log.items().orElseThrow().dictionary()),
            reward);
  }
}
