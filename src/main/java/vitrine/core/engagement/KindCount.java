package vitrine.core.engagement;

import vitrine.core.dataset.EventKind;

/**
 * How often an event kind occurs in a range of days.
 *
 * @param kind which kind
 * @param events how many events
 * @param users how many distinct users had one
 */
public record KindCount(EventKind kind, long events, long users) {}
