package vitrine.ui.recommend;

import vitrine.core.recommend.evaluation.EvaluationReport;

/**
 * A comparison that was made.
 *
 * @param dataset the name of the data
 * @param choice what it was to be about
 * @param report the figures
 */
public record LeaderboardAnswer(
    String dataset, LeaderboardChoice choice, EvaluationReport report) {}
