package vitrine.core.sentiment.aspect;

import vitrine.core.sentiment.Mood;

/**
 * What one review says of one aspect. A review counts once an aspect, however many of its clauses
 * speak of it, so that shares are shares of reviews.
 *
 * @param row the review
 * @param aspect its index
 * @param from first of its mentions
 * @param to after its last mention
 * @param mood by the mean of its clauses' probabilities, or as corrected
 * @param score P(positive) - P(negative) of that mean; 0 where no clause is scored
 */
public record AspectOpinion(int row, int aspect, int from, int to, Mood mood, double score) {}
