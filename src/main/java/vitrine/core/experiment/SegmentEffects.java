package vitrine.core.experiment;

/**
 * What an arm does inside a segment, and whether that differs from the other segments.
 *
 * @param column that splits the units
 * @param segment a value of the segment column
 * @param inside the effect among the segment's units, uncorrected
 * @param difference absolute effect of the segment - absolute effect of the rest; its adjusted p is
 *     times the number of estimable segments
 */
public record SegmentEffects(
    String column, String segment, Effect inside, ExperimentOutcome difference) {}
