package vitrine.core.sentiment.topic;

import java.time.LocalDate;

/**
 * A topic's reviews of a week.
 *
 * @param monday the week's first day
 * @param reviews of the topic
 * @param share of all reviews of the week that have a topic
 */
public record TopicWeek(LocalDate monday, int reviews, double share) {}
