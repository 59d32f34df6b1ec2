package vitrine.ui.sentiment;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

/**
 * The ways about the Reviews screen. Each is a route, so that back and forward find it again: what
 * is shown is narrowed by {@link ReviewsQuery}'s parameters, {@code tab} is a tab's key, and {@code
 * review} the row number of an opened review.
 */
public final class ReviewsWay {
  static final String TAB = "tab";
  static final String REVIEW = "review";

  private final Navigator navigator;

  /** Ways in this window. */
  public ReviewsWay(Navigator navigator) {
    this.navigator = navigator;
  }

  /** Narrows or widens what is shown, on the tab that is shown. */
  public void narrow(UnaryOperator<ReviewsQuery> change) {
    navigator.go(changed(change));
  }

  /** The same without a step of its own, for what changes with every key. */
  void refine(UnaryOperator<ReviewsQuery> change) {
    navigator.replace(changed(change));
  }

  /** Narrows what is shown and goes to a tab. */
  public void narrow(ReviewsTab tab, UnaryOperator<ReviewsQuery> change) {
    navigator.go(changed(change).with(TAB, tab.key()));
  }

  /** Goes to a tab. */
  public void to(ReviewsTab tab) {
    navigator.go(here().with(TAB, tab.key()));
  }

  /** Opens a review beside what is shown. */
  public void open(int row) {
    navigator.go(here().with(REVIEW, Integer.toString(row)));
  }

  /** Closes the opened review. */
  public void close() {
    navigator.go(closed());
  }

  /** Goes to another screen. */
  public void leave(Route route) {
    navigator.go(route);
  }

  /** The row number of the opened review. */
  static Optional<Integer> opened(Route route) {
    return route.parameter(REVIEW).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt);
  }

  /** Where the user is; the tab is always named, because a bare route asks for what is shown. */
  private Route here() {
    Route route = navigator.current().get();
    Route screen = route.screen() == Destination.REVIEWS ? route : Route.to(Destination.REVIEWS);
    return screen.with(TAB, screen.parameter(TAB).orElse(ReviewsTab.OVERVIEW.key()));
  }

  private Route closed() {
    Route route = Route.to(Destination.REVIEWS);
    for (var parameter : here().parameters().entrySet()) {
      if (!parameter.getKey().equals(REVIEW)) {
        route = route.with(parameter.getKey(), parameter.getValue());
      }
    }
    return route;
  }

  private Route changed(UnaryOperator<ReviewsQuery> change) {
    return change.apply(ReviewsQuery.of(here())).onto(here());
  }
}
