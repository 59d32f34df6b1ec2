package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.Segments;
import vitrine.ui.common.Route;

/**
 * What Overview and the whole Engagement screen are narrowed to. It travels in routes and becomes
 * an {@link EngagementQuery}. Conditions are an event filter, rules and segments a user filter.
 *
 * @param span the last days of the data, unless days are chosen
 * @param days chosen days
 * @param where conditions on events, one a column
 * @param users rules for users, all of which must hold
 * @param segments names of saved segments, whose rules must hold too
 */
public record EngagementFilter(
    Span span,
    Optional<Period> days,
    List<Condition> where,
    List<UserRule> users,
    List<String> segments) {
  /** Copies the lists. */
  public EngagementFilter {
    where = List.copyOf(where);
    users = List.copyOf(users);
    segments = List.copyOf(segments);
  }

  /** The last days of the data. */
  public enum Span {
    /** Seven days. */
    WEEK(7),
    /** 28 days. */
    MONTH(28),
    /** 91 days. */
    QUARTER(91),
    /** Every day. */
    ALL(Integer.MAX_VALUE);

    private final int days;

    Span(int days) {
      this.days = days;
    }

    Period of(Period all) {
      return all.days() <= days ? all : new Period(all.to().minusDays(days - 1L), all.to());
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The last 28 days, every event, every user. */
  public static EngagementFilter standard() {
    return new EngagementFilter(Span.MONTH, Optional.empty(), List.of(), List.of(), List.of());
  }

  /** The last days in place of chosen ones. */
  public EngagementFilter with(Span other) {
    return new EngagementFilter(other, Optional.empty(), where, users, segments);
  }

  /** These days. */
  public EngagementFilter with(Period period) {
    return new EngagementFilter(span, Optional.of(period), where, users, segments);
  }

  /** Events that match this too; a condition on the same column is replaced. */
  public EngagementFilter with(Condition condition) {
    List<Condition> more = new ArrayList<>(where);
    Condition whole = condition;
    for (Condition other : where) {
      if (other instanceof Condition.Clock before && condition instanceof Condition.Clock clock) {
        whole = both(before, clock);
      }
    }
    more.removeIf(other -> subject(other).equals(subject(condition)));
    more.add(whole);
    return new EngagementFilter(span, days, more, users, segments);
  }

  /** Hours do not undo weekdays, nor the reverse. */
  private static Condition both(Condition.Clock before, Condition.Clock now) {
    return new Condition.Clock(
        now.weekdays().isEmpty() ? before.weekdays() : now.weekdays(),
        now.hours().isEmpty() ? before.hours() : now.hours());
  }

  /** Events that need not match this any more. */
  public EngagementFilter without(Condition condition) {
    List<Condition> fewer = new ArrayList<>(where);
    fewer.remove(condition);
    return new EngagementFilter(span, days, fewer, users, segments);
  }

  /** Users who obey this rule too. */
  public EngagementFilter with(UserRule rule) {
    List<UserRule> more = new ArrayList<>(users);
    more.remove(rule);
    more.add(rule);
    return new EngagementFilter(span, days, where, more, segments);
  }

  /** Users who need not obey this rule any more. */
  public EngagementFilter without(UserRule rule) {
    List<UserRule> fewer = new ArrayList<>(users);
    fewer.remove(rule);
    return new EngagementFilter(span, days, where, fewer, segments);
  }

  /** Users of this saved segment only. */
  public EngagementFilter in(String segment) {
    List<String> more = new ArrayList<>(segments);
    more.remove(segment);
    more.add(segment);
    return new EngagementFilter(span, days, where, users, more);
  }

  /** Users of this saved segment and others. */
  public EngagementFilter outOf(String segment) {
    List<String> fewer = new ArrayList<>(segments);
    fewer.remove(segment);
    return new EngagementFilter(span, days, where, users, fewer);
  }

  /** Whether events or users are left out, besides by their days. */
  public boolean narrowed() {
    return !where.isEmpty() || !users.isEmpty() || !segments.isEmpty();
  }

  /** What a condition is about: a column, or the clock. */
  static String subject(Condition condition) {
    return switch (condition) {
      case Condition.AnyOf(String column, _, _) -> "column " + column;
      case Condition.Between(String column, _, _) -> "column " + column;
      case Condition.Clock _ -> "clock";
    };
  }

  /**
   * What to ask the analyses.
   *
   * @param saved where segments are looked up
   * @throws vitrine.core.common.VitrineException if a segment is not there any more
   */
  public EngagementQuery query(PreparedLog data, Segments saved) {
    List<UserRule> rules = new ArrayList<>(users);
    for (String name : segments) {
      rules.addAll(saved.require(name).rules());
    }
    return new EngagementQuery(
        Optional.of(days.orElse(span.of(data.dataDays()))), where, rules, MonthWindow.DAYS_28);
  }

  /** The place that shows this. */
  public Route route() {
    return FilterRoutes.write(this);
  }

  /** What a route asks for; what it says wrongly is left out. */
  public static EngagementFilter of(Route route) {
    return FilterRoutes.read(route);
  }
}
