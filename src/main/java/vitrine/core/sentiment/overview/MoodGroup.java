package vitrine.core.sentiment.overview;

import vitrine.core.sentiment.MoodCounts;

/**
 * Some of the reviews.
 *
 * @param name what they share
 * @param counts what they say
 */
public record MoodGroup(String name, MoodCounts counts) {}
