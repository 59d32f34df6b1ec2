package vitrine.ui.experiment;

/**
 * What a tab shows.
 *
 * @param experiment what it is about
 * @param variants how it was to be computed
 * @param report the result
 */
public record ExperimentPanelAnswer<V, R>(ExperimentView experiment, V variants, R report) {}
