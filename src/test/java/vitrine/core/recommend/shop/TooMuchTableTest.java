package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vitrine.core.recommend.Shop;

class TooMuchTableTest {

  /** Exact limits of a Poisson mean, two-sided 95 % (Garwood 1936, the table of his paper). */
  @Test
  void upperEndsAsPublished() {
    assertThat(TooMuchTable.upper(0, .025)).isCloseTo(3.69, within(.005));
    assertThat(TooMuchTable.upper(1, .025)).isCloseTo(5.57, within(.005));
    assertThat(TooMuchTable.upper(10, .025)).isCloseTo(18.39, within(.005));
    assertThat(TooMuchTable.upper(50, .025)).isCloseTo(65.92, within(.005));
  }

  @Test
  void whatChanceExplainsIsNotInTheTable() {
    // 20 events: 9, 8, 2, 1 times
    int[] events = new int[20];
    for (int i = 0; i < 20; i++) {
      events[i] = i < 9 ? 0 : i < 17 ? 1 : i < 19 ? 2 : 3;
    }
    Demand demand = new Demand(Shop.of(4, events));

    TooMuchTable table = TooMuchTable.of(new long[] {400, 90, 500, 10}, 500, demand);

    // item 0 holds 40 % of the places and has 45 % of the demand; item 2 holds 50 % and has 10 %
    assertThat(table.alpha()).isEqualTo(.05 / 4);
    assertThat(table.items()).hasSize(1);
    RecommendedTooMuch first = table.items().getFirst();
    assertThat(first.item()).isEqualTo(2);
    assertThat(first.ofLists()).isEqualTo(1);
    assertThat(first.expectedPlaces()).isCloseTo(100, within(1e-9));
    assertThat(first.ofDemandAtMost())
        .isCloseTo(TooMuchTable.upper(2, .05 / 4) / 20, within(1e-12));
    assertThat(first.timesAtLeast()).isCloseTo(.5 / first.ofDemandAtMost(), within(1e-12));
  }
}
