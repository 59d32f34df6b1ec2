package vitrine.ui.sentiment;

/**
 * What a tab shows.
 *
 * @param reviews what it is about
 * @param variants how it was to be computed
 * @param report the result
 */
public record ReviewsPanelAnswer<V, R>(ReviewsState reviews, V variants, R report) {}
