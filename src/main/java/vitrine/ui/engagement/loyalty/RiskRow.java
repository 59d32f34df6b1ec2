package vitrine.ui.engagement.loyalty;

import vitrine.core.engagement.churn.UserAtRisk;

/**
 * A line of the list of users at risk.
 *
 * @param user the id
 * @param risk silence and threshold
 */
public record RiskRow(String user, UserAtRisk risk) {}
