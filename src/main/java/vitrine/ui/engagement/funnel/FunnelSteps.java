package vitrine.ui.engagement.funnel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;

/** The steps that suit a log where the user has chosen none. */
final class FunnelSteps {
  private static final List<EventKind> STANDARD =
      List.of(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE);

  /** On the way to a purchase and after it, in the order in which shoppers mostly do them. */
  private static final List<EventKind> JOURNEY =
      List.of(
          EventKind.IMPRESSION,
          EventKind.SEARCH,
          EventKind.CLICK,
          EventKind.FAVOURITE,
          EventKind.VIEW,
          EventKind.CART,
          EventKind.PURCHASE,
          EventKind.RETURN,
          EventKind.REVIEW,
          EventKind.OTHER);

  private static final int MOST = 3;

  private FunnelSteps() {}

  /**
   * View, cart and purchase, or two of them; where the data has fewer, the first kinds of event
   * that it has; one kind twice where there is only one.
   */
  static List<EventSelection> of(PreparedLog data) {
    List<EventKind> standard = STANDARD.stream().filter(data::has).toList();
    List<EventKind> kinds =
        standard.size() > 1 ? standard : JOURNEY.stream().filter(data::has).limit(MOST).toList();
    return Stream.concat(kinds.stream(), kinds.stream().limit(kinds.size() == 1 ? 1 : 0))
        .map(EventSelection::of)
        .toList();
  }

  /** Where steps that {@link #of} found come from. */
  static FunnelView.Steps origin(List<EventSelection> steps) {
    if (steps.equals(STANDARD.stream().map(EventSelection::of).toList())) {
      return FunnelView.Steps.STANDARD;
    }
    return steps.getFirst().equals(steps.getLast())
        ? FunnelView.Steps.ONE_KIND
        : FunnelView.Steps.OTHERS;
  }

  /** Whether the log knows every step that is meant by its name in the source. */
  static boolean known(PreparedLog data, List<EventSelection> steps) {
    Optional<CodeColumn> names = data.log().frame().codes(Role.EVENT);
    return steps.stream()
        .allMatch(
            step ->
                switch (step.event()) {
                  case EventSelection.Event.OfKind _ -> true;
                  case EventSelection.Event.Named(String name) ->
                      names.filter(c -> c.dictionary().code(name) >= 0).isPresent();
                });
  }
}
