package vitrine.core.recommend.policy;

import java.util.Locale;
import vitrine.core.dataset.EventKind;

/** What an impression is worth. */
public sealed interface Reward {

  /** Its name in results. */
  String name();

  /**
   * 1 where the shopper did this with the item after the impression, within {@link
   * ImpressionLog#WITHIN}, else 0. One deed rewards one impression: the last one of the item before
   * it.
   *
   * @param kind what they did
   */
  record Deed(EventKind kind) implements Reward {
    @Override
    public String name() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The number that stands in the impression's own row, for example a column {@code click} of 0 and
   * 1; a missing one is 0.
   *
   * @param name of the column
   */
  record Column(String name) implements Reward {}
}
