package vitrine.ui.sentiment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vitrine.core.sentiment.Contradiction;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;

/**
 * What the whole Reviews screen is narrowed to, as its route says it: {@code
 * reviews?item=P1&category=Bags&from=2026-03-02&to=2026-03-08&search=zip&mood=negative&stars=1
 * &segment=buyers&against=angry_text&answered=no&aspect=delivery&topic=3}. What a route says
 * wrongly is left out.
 *
 * @param filter which reviews, whoever wrote them
 * @param segment the saved segment whose shoppers' reviews are meant; everybody's if empty
 * @param aspect the aspect that the user looks at, for the tabs that know aspects
 * @param topic the topic that the user looks at, for the tabs that know topics
 */
public record ReviewsQuery(
    ReviewFilter filter,
    Optional<String> segment,
    Optional<String> aspect,
    Optional<String> topic) {
  /** Every review. */
  public static final ReviewsQuery ALL =
      new ReviewsQuery(ReviewFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty());

  private static final int MOST_STARS = 5;
  private static final List<String> YES_NO = List.of("no", "yes");
  private static final List<String> NAMES =
      List.of(
          "item",
          "category",
          "from",
          "to",
          "search",
          "mood",
          "stars",
          "against",
          "answered",
          "segment",
          "aspect",
          "topic");

  /** What a route asks for. */
  static ReviewsQuery of(Route route) {
    ReviewFilter filter =
        new ReviewFilter(
            route.parameter("item"),
            route.parameter("category"),
            route.parameter("from").flatMap(ReviewsQuery::day),
            route.parameter("to").flatMap(ReviewsQuery::day),
            route.parameter("search").orElse(""),
            route.parameter("mood").flatMap(ReviewsQuery::mood));
    return new ReviewsQuery(
        filter
            .ofStars(route.parameter("stars").flatMap(ReviewsQuery::stars))
            .ofContradiction(route.parameter("against").flatMap(ReviewsQuery::contradiction))
            .ofAnswered(
                route.parameter("answered").filter(YES_NO::contains).map(YES_NO.getLast()::equals)),
        route.parameter("segment"),
        route.parameter("aspect"),
        route.parameter("topic"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Mood> mood(String text) {
    return Arrays.stream(Mood.values()).filter(mood -> mood.argument().equals(text)).findFirst();
  }

  private static Optional<Contradiction> contradiction(String text) {
    return Arrays.stream(Contradiction.values())
        .filter(contradiction -> contradiction.argument().equals(text))
        .findFirst();
  }

  private static Optional<Integer> stars(String text) {
    return text.matches("[1-" + MOST_STARS + "]")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** A route that asks for this in place of what it asked for; its other parameters stay. */
  Route onto(Route route) {
    Map<String, String> parameters = new TreeMap<>(route.parameters());
    NAMES.forEach(parameters::remove);
    put(parameters, "item", filter.item(), Function.identity());
    put(parameters, "category", filter.category(), Function.identity());
    put(parameters, "from", filter.from(), LocalDate::toString);
    put(parameters, "to", filter.to(), LocalDate::toString);
    put(parameters, "mood", filter.mood(), Mood::argument);
    put(parameters, "stars", filter.stars(), String::valueOf);
    put(parameters, "against", filter.contradiction(), Contradiction::argument);
    put(parameters, "answered", filter.answered(), answered -> YES_NO.get(answered ? 1 : 0));
    put(parameters, "segment", segment, Function.identity());
    put(parameters, "aspect", aspect, Function.identity());
    put(parameters, "topic", topic, Function.identity());
    if (!filter.search().isEmpty()) {
      parameters.put("search", filter.search());
    }
    return new Route(Destination.REVIEWS, parameters);
  }

  private static <T> void put(
      Map<String, String> parameters, String name, Optional<T> value, Function<T, String> text) {
    value.ifPresent(given -> parameters.put(name, text.apply(given)));
  }

  /** The same with another filter. */
  public ReviewsQuery with(UnaryOperator<ReviewFilter> change) {
    return new ReviewsQuery(change.apply(filter), segment, aspect, topic);
  }

  /** The same of other shoppers. */
  public ReviewsQuery ofSegment(Optional<String> name) {
    return new ReviewsQuery(filter, name, aspect, topic);
  }

  /** The same with another aspect. */
  public ReviewsQuery ofAspect(Optional<String> name) {
    return new ReviewsQuery(filter, segment, name, topic);
  }

  /** The same with another topic. */
  public ReviewsQuery ofTopic(Optional<String> name) {
    return new ReviewsQuery(filter, segment, aspect, name);
  }
}
