package vitrine.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.retention.RetentionQuery;

/**
 * Says how a retention matrix is computed.
 *
 * @param text the text of a key with its places filled
 */
record RetentionWords(BiFunction<String, Object[], String> text) {

  /** The sentences, in order. */
  List<String> definition(RetentionQuery query) {
    String interval = interval(query.interval());
    return List.of(
        say(
            "cohort." + EngagementJson.camel(query.membership()),
            kind(query.cohortEvent()),
            interval),
        say("counting." + EngagementJson.camel(query.counting()), interval),
        say("criterion." + RetentionDocument.criterion(query), kind(query.returnEvent())),
        say("maturity"));
  }

  /** What an interval is called: week, or 3 days. */
  String interval(CalendarInterval interval) {
    String unit =
        interval.equals(CalendarInterval.DAY)
            ? "day"
            : interval.unit().name().toLowerCase(Locale.ROOT);
    return text.apply("engagement.interval." + unit, new Object[] {interval.length()});
  }

  private String kind(Optional<EventKind> kind) {
    return kind.map(k -> text.apply("engagement.event." + EngagementJson.name(k), new Object[0]))
        .orElseGet(() -> say("anyEvent"));
  }

  private String say(String key, Object... arguments) {
    return text.apply("engagement.retention." + key, arguments);
  }
}
