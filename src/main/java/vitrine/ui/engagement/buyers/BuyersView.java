package vitrine.ui.engagement.buyers;

import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.repeat.RepeatPurchase;
import vitrine.core.engagement.repeat.RepeatPurchaseReport;
import vitrine.core.engagement.rfm.Rfm;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.rfm.RfmReport;

/**
 * What buyers buy.
 *
 * @param repeat orders and who buys again
 * @param rfm the segment map
 */
public record BuyersView(RepeatPurchaseReport repeat, RfmReport rfm) {

  /** Computes both. */
  public static BuyersView of(
      PreparedLog data, EngagementQuery base, BuyersChoice choice, Progress progress) {
    return new BuyersView(
        RepeatPurchase.report(data, base, progress),
        Rfm.report(data, new RfmQuery(choice.segments(), base), progress));
  }
}
