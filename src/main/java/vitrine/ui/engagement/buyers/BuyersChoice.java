package vitrine.ui.engagement.buyers;

import java.util.List;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.rfm.RfmSegment;

/**
 * How buyers are sorted.
 *
 * @param segments the rules of the map; the first that holds counts
 * @param orderValue which revenue the average order value divides
 */
public record BuyersChoice(List<RfmSegment> segments, OrderValue orderValue) {
  /** Copies the list. */
  public BuyersChoice {
    segments = List.copyOf(segments);
  }

  /** The standard segments, gross order value. */
  public static BuyersChoice standard() {
    return new BuyersChoice(RfmSegment.STANDARD, OrderValue.GROSS);
  }

  BuyersChoice by(List<RfmSegment> others) {
    return new BuyersChoice(others, orderValue);
  }

  BuyersChoice by(OrderValue other) {
    return new BuyersChoice(segments, other);
  }
}
