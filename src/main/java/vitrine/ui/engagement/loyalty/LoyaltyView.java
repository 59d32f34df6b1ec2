package vitrine.ui.engagement.loyalty;

import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.churn.Churn;
import vitrine.core.engagement.churn.ChurnReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.stickiness.Stickiness;
import vitrine.core.engagement.stickiness.StickinessReport;

/**
 * How often users come, and who falls silent.
 *
 * @param stickiness the three measures
 * @param churn who is at risk
 * @param risks the first of those at risk, by name
 */
public record LoyaltyView(StickinessReport stickiness, ChurnReport churn, List<RiskRow> risks) {
  /** Nobody reads more lines; the number of all stands above them. */
  static final int LISTED = 5000;

  /** Copies the list. */
  public LoyaltyView {
    risks = List.copyOf(risks);
  }

  /** Computes both. */
  public static LoyaltyView of(
      PreparedLog data, EngagementQuery base, MonthWindow month, Progress progress) {
    EngagementQuery query = base.by(month, base.orderValue());
    ChurnReport churn = Churn.report(data, query, progress);
    return new LoyaltyView(
        Stickiness.report(data, query, progress),
        churn,
        churn.users().stream()
            .limit(LISTED)
            .map(risk -> new RiskRow(data.log().users().dictionary().value(risk.user()), risk))
            .toList());
  }
}
