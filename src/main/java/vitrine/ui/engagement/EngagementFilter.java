package vitrine.ui.engagement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;

/**
 * What the Engagement screen is narrowed to; it travels in routes.
 *
 * @param span the last days of the data, unless days are chosen
 * @param days chosen days
 * @param category the only category whose events count
 */
record EngagementFilter(Span span, Optional<Period> days, Optional<String> category) {

  /** The last days of the data. */
  enum Span {
    WEEK(7),
    MONTH(28),
    QUARTER(91),
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

  /** The last 28 days, every category. */
  static EngagementFilter standard() {
    return new EngagementFilter(Span.MONTH, Optional.empty(), Optional.empty());
  }

  EngagementFilter with(Span other) {
    return new EngagementFilter(other, Optional.empty(), category);
  }

  EngagementFilter with(Period period) {
    return new EngagementFilter(span, Optional.of(period), category);
  }

  EngagementFilter inCategory(Optional<String> name) {
    return new EngagementFilter(span, days, name);
  }

  EngagementQuery query(PreparedLog data) {
    Optional<String> column = data.log().frame().columnOf(Role.CATEGORY);
    List<Condition> where =
        category
            .flatMap(name -> column.map(c -> new Condition(c, Set.of(name))))
            .map(List::of)
            .orElse(List.of());
    return new EngagementQuery(
        Optional.of(days.orElse(span.of(data.dataDays()))), where, MonthWindow.DAYS_28);
  }

  Route route() {
    Route route = Route.to(Destination.ENGAGEMENT);
    if (days.isPresent()) {
      route =
          route.with("from", days.get().from().toString()).with("to", days.get().to().toString());
    } else if (span != Span.MONTH) {
      route = route.with("span", span.key());
    }
    return category.isPresent() ? route.with("category", category.get()) : route;
  }

  /** What a route asks for; what it says wrongly is left out. */
  static EngagementFilter of(Route route) {
    EngagementFilter filter = standard().inCategory(route.parameter("category"));
    for (Span span : Span.values()) {
      if (route.parameter("span").equals(Optional.of(span.key()))) {
        filter = filter.with(span);
      }
    }
    Optional<LocalDate> from = route.parameter("from").flatMap(EngagementFilter::date);
    Optional<LocalDate> to = route.parameter("to").flatMap(EngagementFilter::date);
    if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
      filter = filter.with(new Period(from.get(), to.get()));
    }
    return filter;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
