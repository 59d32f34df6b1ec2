package vitrine.core.recommend;

import java.util.Optional;
import java.util.OptionalLong;
import vitrine.core.dataset.EventKind;

/**
 * Something that a shopper did.
 *
 * @param time in milliseconds since 1970 in UTC; empty where unknown
 * @param kind what
 * @param product with what; empty where the event names none
 */
public record PastEvent(OptionalLong time, EventKind kind, Optional<Product> product) {}
