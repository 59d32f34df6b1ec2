package vitrine.ui.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.RuleKind;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;

class WhatIfStateTest {
  private static final Route SHOPPER = Route.to(Destination.SHOPPERS).with("user", "ann");

  @Test
  void aRouteSaysTheStateAndKeepsWhatElseItSays() {
    WhatIfState state =
        WhatIfState.NONE
            .and(new PastEdit.WithoutEvent(3))
            .and(new PastEdit.Added("a,b:c %", EventKind.CART))
            .and(new PastEdit.WithoutItem("x,y"));
    state = state.by(state.rules().switched(RuleKind.CATEGORY_CAP, true));

    Route route = state.onto(SHOPPER);

    assertThat(route.parameter("user")).contains("ann");
    WhatIfState read = WhatIfState.of(Route.parse(route.toString()).orElseThrow());
    assertThat(read.edits()).containsExactlyInAnyOrderElementsOf(state.edits());
    assertThat(read.rules()).isEqualTo(state.rules());
    assertThat(WhatIfState.NONE.onto(route)).isEqualTo(SHOPPER);
  }

  @Test
  void whatARouteSaysWronglyIsLeftOut() {
    WhatIfState state =
        WhatIfState.of(
            SHOPPER
                .with("out", "two,,4,-1,99999999999")
                .with("add", "buy:P1,view,view:P2")
                .with("rules", "{\"inStok\":{}}"));

    assertThat(state.edits())
        .containsExactly(new PastEdit.WithoutEvent(4), new PastEdit.Added("P2", EventKind.VIEW));
    assertThat(state.rules().anyOn()).isFalse();
    assertThat(state.within(4).edits()).containsExactly(new PastEdit.Added("P2", EventKind.VIEW));
  }

  @Test
  void anEditMadeAgainIsTakenBack() {
    PastEdit without = new PastEdit.WithoutEvent(0);

    assertThat(WhatIfState.NONE.toggled(without).toggled(without)).isEqualTo(WhatIfState.NONE);
    assertThat(WhatIfState.NONE.isNone()).isTrue();
    assertThat(WhatIfState.NONE.toggled(without).isNone()).isFalse();
  }
}
