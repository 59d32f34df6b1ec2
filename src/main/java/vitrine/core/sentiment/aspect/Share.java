package vitrine.core.sentiment.aspect;

import java.util.Optional;
import vitrine.core.sentiment.Wilson;

/**
 * A share with its 95 % score interval (Wilson 1927).
 *
 * @param hits counted
 * @param of how many
 * @param value their ratio
 * @param lower end of the interval
 * @param upper end of the interval
 */
public record Share(int hits, int of, double value, double lower, double upper) {

  /** A share; empty of nothing. */
  public static Optional<Share> of(int hits, int of) {
    return of == 0
        ? Optional.empty()
        : Optional.of(
            new Share(
                hits, of, (double) hits / of, Wilson.lower(hits, of), Wilson.upper(hits, of)));
  }
}
