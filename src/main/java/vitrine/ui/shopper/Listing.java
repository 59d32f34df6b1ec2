package vitrine.ui.shopper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which shoppers are listed while nothing is searched for. */
public enum Listing {
  MOST_ACTIVE,
  RECENT_BUYERS,
  /** Whose silence has lately become longer than their own pauses. */
  LOST_LATELY,
  /** Whose list holds the most that was not on it a week ago. */
  LIST_CHANGED,
  /** Who likes the same as the chosen one. */
  MOST_LIKE;

  /** Its name in routes. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name in the message bundles. */
  String titleKey() {
    return "shoppers.listing." + key();
  }

  static Optional<Listing> of(String key) {
    return Arrays.stream(values()).filter(listing -> listing.key().equals(key)).findFirst();
  }
}
