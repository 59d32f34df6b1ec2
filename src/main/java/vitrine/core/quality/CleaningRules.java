package vitrine.core.quality;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The switches and bounds of the rules of a dataset.
 *
 * @param on the rules that take rows
 * @param from first plausible day; empty for the first day of the data's own window
 * @param to last plausible day; empty for the last day of the data's own window, or the day of the
 *     import where that is earlier
 * @param eventsPerDay a user with more events per active day is a robot
 * @param items ids that are no products; empty for those proposed by {@link TestItems}
 */
public record CleaningRules(
    Set<Rule> on,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    double eventsPerDay,
    Optional<List<String>> items) {
  /** One action a minute for sixteen hours is 960. */
  public static final double MOST_EVENTS_PER_DAY = 1000;

  /** Copies the collections. */
  public CleaningRules {
    on = Set.copyOf(on);
    items = items.map(List::copyOf);
    if (!(eventsPerDay >= 0) || Double.isInfinite(eventsPerDay)) {
      throw new IllegalArgumentException("events per day: " + eventsPerDay);
    }
  }

  /**
   * The rules of a dataset that nobody has changed: only rows that a second export repeats are left
   * out, for counting them again would change numbers unasked.
   */
  public static CleaningRules standard() {
    return new CleaningRules(
        EnumSet.of(Rule.OVERLAP),
        Optional.empty(),
        Optional.empty(),
        MOST_EVENTS_PER_DAY,
        Optional.empty());
  }

  /** Whether the rule takes rows. */
  public boolean isOn(Rule rule) {
    return on.contains(rule);
  }

  /** Switches a rule. */
  public CleaningRules with(Rule rule, boolean wanted) {
    Set<Rule> changed = EnumSet.noneOf(Rule.class);
    changed.addAll(on);
    if (wanted) {
      changed.add(rule);
    } else {
      changed.remove(rule);
    }
    return new CleaningRules(changed, from, to, eventsPerDay, items);
  }

  /** Takes other plausible days. */
  public CleaningRules withDays(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new CleaningRules(on, first, last, eventsPerDay, items);
  }

  /** Takes another rate from which on a user is a robot. */
  public CleaningRules withEventsPerDay(double most) {
    return new CleaningRules(on, from, to, most, items);
  }

  /** Takes other ids that are no products, or those proposed. */
  public CleaningRules withItems(Optional<List<String>> ids) {
    return new CleaningRules(on, from, to, eventsPerDay, ids);
  }
}
