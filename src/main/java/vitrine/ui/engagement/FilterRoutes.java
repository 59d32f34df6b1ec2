package vitrine.ui.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.RuleJson;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;

/** A filter in the parameters of a route; every filter names at least its days. */
final class FilterRoutes {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FilterRoutes() {}

  static Route write(EngagementFilter filter) {
    Route route = Route.to(Destination.ENGAGEMENT).with("span", filter.span().key());
    if (filter.days().isPresent()) {
      Period days = filter.days().get();
      route = route.with("from", days.from().toString()).with("to", days.to().toString());
    }
    if (!filter.where().isEmpty()) {
      route = route.with("where", RuleJson.writeConditions(filter.where()));
    }
    if (!filter.users().isEmpty()) {
      route = route.with("users", RuleJson.writeRules(filter.users()));
    }
    if (!filter.segments().isEmpty()) {
      route = route.with("segments", JSON.valueToTree(filter.segments()).toString());
    }
    return route;
  }

  static EngagementFilter read(Route route) {
    EngagementFilter filter = EngagementFilter.standard().with(span(route));
    Optional<LocalDate> from = route.parameter("from").flatMap(FilterRoutes::date);
    Optional<LocalDate> to = route.parameter("to").flatMap(FilterRoutes::date);
    if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
      filter = filter.with(new Period(from.get(), to.get()));
    }
    for (Condition condition : conditions(route)) {
      filter = filter.with(condition);
    }
    for (UserRule rule : rules(route)) {
      filter = filter.with(rule);
    }
    for (String segment : names(route)) {
      filter = filter.in(segment);
    }
    return filter;
  }

  private static List<Condition> conditions(Route route) {
    return route.parameter("where").flatMap(RuleJson::readConditions).orElse(List.of());
  }

  private static List<UserRule> rules(Route route) {
    return route.parameter("users").flatMap(RuleJson::readRules).orElse(List.of());
  }

  private static List<String> names(Route route) {
    return route.parameter("segments").flatMap(FilterRoutes::list).orElse(List.of());
  }

  private static Optional<List<String>> list(String json) {
    try {
      return Optional.of(JSON.readValue(json, new TypeReference<List<String>>() {}));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static EngagementFilter.Span span(Route route) {
    return route
        .parameter("span")
        .flatMap(
            text ->
                Stream.of(EngagementFilter.Span.values())
                    .filter(span -> span.key().equals(text))
                    .findFirst())
        .orElse(EngagementFilter.Span.MONTH);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
