package vitrine.ui.experiment;

/**
 * What the units are split by.
 *
 * @param name of a column, or of a saved segment
 * @param saved whether it is a saved segment
 */
public record Split(String name, boolean saved) {}
