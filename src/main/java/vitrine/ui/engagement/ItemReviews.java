package vitrine.ui.engagement;

import java.util.Optional;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

/**
 * The way from a product to what is said of it.
 *
 * @param navigator where the user is
 * @param days whose reviews are meant
 */
public record ItemReviews(Navigator navigator, Period days) {

  /** The way from a slice of the events, where that is a product. */
  public Optional<Runnable> of(Slice slice) {
    return slice instanceof Slice.Value(String item)
        ? Optional.of(() -> navigator.go(route(item)))
        : Optional.empty();
  }

  private Route route(String item) {
    return Route.to(Destination.REVIEWS)
        .with("tab", "overview")
        .with("item", item)
        .with("from", days.from().toString())
        .with("to", days.to().toString());
  }
}
