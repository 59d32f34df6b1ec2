package vitrine.core.sentiment;

import java.time.LocalDate;

/**
 * A day or a week of reviews.
 *
 * @param start its first day
 * @param counts its reviews; all zero where there were none
 */
public record TrendPoint(LocalDate start, MoodCounts counts) {}
