package vitrine.core.joining;

import vitrine.core.dataset.Frame;

/**
 * A frame with the columns of another.
 *
 * @param frame the same rows in the same order, with more columns
 * @param match how many of its rows have values there
 */
public record Joined(Frame frame, JoinMatch match) {}
