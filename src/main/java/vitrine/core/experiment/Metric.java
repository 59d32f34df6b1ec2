package vitrine.core.experiment;

/**
 * What an experiment is judged by.
 *
 * @param name the user's name for it
 * @param statistic how units become a number
 * @param direction which way is better
 */
public record Metric(String name, Statistic statistic, Direction direction) {}
