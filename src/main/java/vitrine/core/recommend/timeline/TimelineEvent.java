package vitrine.core.recommend.timeline;

import java.util.OptionalInt;
import vitrine.core.recommend.PastEvent;

/**
 * Something that a shopper did, and where their list knows it from.
 *
 * @param event what
 * @param place which event of the shopper's {@link vitrine.core.recommend.History} it is; empty
 *     where it says nothing about taste
 */
public record TimelineEvent(PastEvent event, OptionalInt place) {}
