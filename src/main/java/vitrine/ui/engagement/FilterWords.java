package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vitrine.core.engagement.EmptyFilter;
import vitrine.core.engagement.churn.ChurnRule;
import vitrine.core.engagement.funnel.FunnelUsers;
import vitrine.core.engagement.lifecycle.LifecycleRule;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.path.PathUsers;
import vitrine.core.engagement.repeat.OrderCountRule;
import vitrine.core.engagement.retention.RetentionRule;
import vitrine.core.engagement.rfm.RfmRule;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Without;
import vitrine.core.engagement.stickiness.ActiveDaysRule;
import vitrine.ui.common.Sentence;

/** Conditions as sentences, in no language yet. */
final class FilterWords {
  private static final int NAMED = 3;

  private FilterWords() {}

  static Sentence of(Period days) {
    return days.days() == 1
        ? Sentence.of("explore.day", days.from().toString())
        : Sentence.of("explore.days", days.from().toString(), days.to().toString());
  }

  static Sentence of(Condition condition) {
    return switch (condition) {
      case Condition.AnyOf anyOf -> values(anyOf);
      case Condition.Between between -> range(between);
      case Condition.Clock clock -> clock(clock);
    };
  }

  private static Sentence values(Condition.AnyOf anyOf) {
    List<String> names = new ArrayList<>(anyOf.values().stream().sorted().toList());
    if (names.isEmpty()) {
      return Sentence.of("explore.missing", anyOf.column());
    }
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    int more = names.size() - NAMED;
    String key = anyOf.missing() ? "explore.valuesOrMissing" : "explore.values";
    return more > 0
        ? Sentence.of(key + ".more", anyOf.column(), first, more)
        : Sentence.of(key, anyOf.column(), first);
  }

  private static Sentence range(Condition.Between between) {
    String from = number(between.from().orElse(0));
    String below = number(between.below().orElse(0));
    if (between.from().isPresent() && between.below().isPresent()) {
      return Sentence.of("explore.between", between.column(), from, below);
    }
    return between.from().isPresent()
        ? Sentence.of("explore.from", between.column(), from)
        : Sentence.of("explore.below", between.column(), below);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static Sentence clock(Condition.Clock clock) {
    List<Sentence> days =
        clock.weekdays().stream().sorted().map(day -> Sentence.of("explore." + day)).toList();
    String hours =
        clock.hours().stream()
            .sorted()
            .map(hour -> String.format(Locale.ROOT, "%02d:00", hour))
            .collect(Collectors.joining(", "));
    if (days.isEmpty()) {
      return Sentence.of("explore.hours", hours);
    }
    return hours.isEmpty() ? list(days) : Sentence.of("explore.and", list(days), hours);
  }

  /** What to take away so that events are left. */
  static Sentence of(EmptyFilter empty) {
    List<Sentence> parts = new ArrayList<>();
    empty.where().forEach(condition -> parts.add(of(condition)));
    empty.users().forEach(rule -> parts.add(of(rule)));
    if (empty.days()) {
      parts.add(Sentence.of("explore.empty.days"));
    }
    return parts.stream()
        .reduce((one, next) -> Sentence.of("explore.or", one, next))
        .orElse(Sentence.of("explore.empty.several"));
  }

  /** A rule in words. */
  static Sentence of(UserRule rule) {
    return switch (rule) {
      case HasEvent(List<Condition> where, _) ->
          where.isEmpty()
              ? Sentence.of("explore.rule.active")
              : Sentence.of(
                  "explore.rule.hasEvent",
                  where.stream()
                      .map(FilterWords::of)
                      .reduce((one, next) -> Sentence.of("explore.and", one, next))
                      .orElseThrow());
      case Without(UserRule inner) -> Sentence.of("explore.rule.without", of(inner));
      case RetentionRule cell ->
          Sentence.of(
              cell.returned() ? "explore.rule.returned" : "explore.rule.stayedAway",
              cell.cohort().toString(),
              cell.column().from());
      case LifecycleRule state ->
          Sentence.of(
              "explore.rule.lifecycle",
              Sentence.of("explore.lifecycle." + state.state()),
              state.interval().toString());
      case ChurnRule _ -> Sentence.of("explore.rule.churn");
      case ActiveDaysRule days -> Sentence.of("explore.rule.activeDays", days.activeDays());
      case FunnelUsers funnel ->
          Sentence.of(
              funnel.outcome() == FunnelUsers.Outcome.REACHED
                  ? "explore.rule.reached"
                  : "explore.rule.dropped",
              funnel.step() + 1);
      case RfmRule group -> Sentence.of("explore.rule.rfm", group.segment());
      case OrderCountRule orders when orders.fewest() == orders.most() ->
          Sentence.of("explore.rule.orders", orders.fewest());
      case OrderCountRule orders -> Sentence.of("explore.rule.ordersFrom", orders.fewest());
      case PathUsers path -> Sentence.of("explore.rule.path", path.step() + 1);
      default -> Sentence.of("explore.rule.other");
    };
  }

  private static Sentence list(List<Sentence> all) {
    return all.stream().reduce((one, next) -> Sentence.of("explore.and", one, next)).orElseThrow();
  }
}
