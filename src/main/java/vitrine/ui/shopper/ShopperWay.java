package vitrine.ui.shopper;

import java.util.Optional;
import java.util.Set;
import vitrine.core.recommend.PastEdit;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

/**
 * The ways about the Shoppers screen. Each is a route, so that back and forward find it again:
 * {@code shoppers?user=U1&segment=lost&tab=list&left=itemknn&right=ease}.
 */
public final class ShopperWay {
  static final String USER = "user";
  static final String SEGMENT = "segment";
  static final String EXPERIMENT = "experiment";
  static final String ARM = "arm";
  static final String TAB = "tab";
  static final String LEFT = "left";
  static final String RIGHT = "right";

  private final Navigator navigator;

  /** Ways in this window. */
  public ShopperWay(Navigator navigator) {
    this.navigator = navigator;
  }

  /** Where the user is on this screen. */
  Route here() {
    Route route = navigator.current().get();
    return route.screen() == Destination.SHOPPERS ? route : Route.to(Destination.SHOPPERS);
  }

  /** Shows somebody else on the same tab, by the same models, as they are. */
  void to(String user) {
    navigator.go(without(here(), WhatIfState.NAMES).with(USER, user));
  }

  /** Looks for shoppers in another group; empty for everybody. */
  void among(Optional<String> segment) {
    Route route = without(here(), Set.of(SEGMENT, EXPERIMENT, ARM));
    navigator.go(segment.map(name -> route.with(SEGMENT, name)).orElse(route));
  }

  /** Shows another tab. */
  void to(ShopperTab tab) {
    navigator.go(here().with(TAB, tab.key()));
  }

  /** Takes another model for one of the lists. */
  void by(String side, String model) {
    navigator.go(here().with(side, model));
  }

  /** Thinks of something else, which a step back takes back. */
  void think(WhatIfState wanted) {
    navigator.go(wanted.onto(here()));
  }

  /** Shows the list as if one event of the past had not happened. */
  void without(int event) {
    Route here = here();
    WhatIfState now = WhatIfState.of(here);
    PastEdit without = new PastEdit.WithoutEvent(event);
    WhatIfState wanted = now.edits().contains(without) ? now : now.and(without);
    navigator.go(wanted.onto(here).with(TAB, ShopperTab.WHAT_IF.key()));
  }

  /** Says what the screen shows, without a step of its own. */
  void stand(Route route) {
    navigator.replace(route);
  }

  /** Goes to another screen. */
  void leave(Route route) {
    navigator.go(route);
  }

  static Route without(Route route, Set<String> names) {
    Route rest = Route.to(route.screen());
    for (var parameter : route.parameters().entrySet()) {
      if (!names.contains(parameter.getKey())) {
        rest = rest.with(parameter.getKey(), parameter.getValue());
      }
    }
    return rest;
  }
}
