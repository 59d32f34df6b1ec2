package vitrine.ui.shopper;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.core.recommend.rules.RuleSetJson;
import vitrine.ui.common.Route;

/**
 * What is thought of otherwise, as its route says it: {@code
 * shoppers?user=U1&tab=whatif&out=3,7&add=view:P12&rules={"inStock":{"on":true}}}. What a route
 * says wrongly is left out.
 *
 * @param edits of the past, in the order in which they were made
 * @param rules of the list
 */
public record WhatIfState(List<PastEdit> edits, RuleSet rules) {
  /** Nothing is thought of otherwise. */
  public static final WhatIfState NONE = new WhatIfState(List.of(), RuleSet.off());

  /** The parameters of routes that say it. */
  static final Set<String> NAMES = Set.of("out", "gone", "add", "rules");

  /** Copies the list. */
  public WhatIfState {
    edits = List.copyOf(edits);
  }

  /** What a route asks for. */
  static WhatIfState of(Route route) {
    List<PastEdit> edits = new ArrayList<>();
    all(route, "gone").forEach(item -> edits.add(new PastEdit.WithoutItem(decode(item))));
    all(route, "out")
        .filter(text -> text.matches("\\d{1,8}"))
        .forEach(text -> edits.add(new PastEdit.WithoutEvent(Integer.parseInt(text))));
    all(route, "add").map(WhatIfState::added).flatMap(Optional::stream).forEach(edits::add);
    return new WhatIfState(
        edits, route.parameter("rules").flatMap(WhatIfState::rules).orElse(RuleSet.off()));
  }

  private static Stream<String> all(Route route, String name) {
    return route.parameter(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .filter(text -> !text.isBlank());
  }

  private static Optional<PastEdit> added(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Arrays.stream(EventKind.values())
            .filter(kind -> kind.name().equalsIgnoreCase(text.substring(0, colon)))
            .<PastEdit>map(kind -> new PastEdit.Added(decode(text.substring(colon + 1)), kind))
            .findFirst();
  }

  private static Optional<RuleSet> rules(String json) {
    try {
      return Optional.of(RuleSetJson.read(json));
    } catch (VitrineException mistyped) {
      return Optional.empty();
    }
  }

  /** A route that asks for this in place of what it asked for; its other parameters stay. */
  Route onto(Route route) {
    Route whole = ShopperWay.without(route, NAMES);
    whole = with(whole, "gone", PastEdit.WithoutItem.class, edit -> encode(edit.item()));
    whole = with(whole, "out", PastEdit.WithoutEvent.class, edit -> "" + edit.event());
    whole =
        with(
            whole,
            "add",
            PastEdit.Added.class,
            edit -> edit.kind().name().toLowerCase(Locale.ROOT) + ":" + encode(edit.item()));
    return rules.equals(RuleSet.off())
        ? whole
        : whole.with("rules", RuleSetJson.tree(rules).toString());
  }

  private <T extends PastEdit> Route with(
      Route route, String name, Class<T> type, Function<T, String> text) {
    String all =
        edits.stream()
            .filter(type::isInstance)
            .map(type::cast)
            .map(text)
            .collect(Collectors.joining(","));
    return all.isEmpty() ? route : route.with(name, all);
  }

  private static String encode(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static String decode(String id) {
    return URLDecoder.decode(id, StandardCharsets.UTF_8);
  }

  /** The same without edits of events that a past of so many does not have. */
  WhatIfState within(int events) {
    return new WhatIfState(
        edits.stream()
            .filter(edit -> !(edit instanceof PastEdit.WithoutEvent(int event)) || event < events)
            .toList(),
        rules);
  }

  /** Whether nothing is thought of otherwise. */
  public boolean isNone() {
    return edits.isEmpty() && !rules.anyOn();
  }

  /** The same with one more edit, or without it where it was made. */
  public WhatIfState toggled(PastEdit edit) {
    List<PastEdit> other = new ArrayList<>(edits);
    if (!other.remove(edit)) {
      other.add(edit);
    }
    return new WhatIfState(other, rules);
  }

  /** The same with one more edit, even where it was made before. */
  public WhatIfState and(PastEdit edit) {
    List<PastEdit> more = new ArrayList<>(edits);
    more.add(edit);
    return new WhatIfState(more, rules);
  }

  /** The same by other rules. */
  public WhatIfState by(RuleSet wanted) {
    return new WhatIfState(edits, wanted);
  }
}
