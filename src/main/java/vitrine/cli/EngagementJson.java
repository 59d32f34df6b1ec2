package vitrine.cli;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.RuleJson;
import vitrine.core.workspace.DatasetEntry;

/**
 * What the JSON documents of all engagement views share; docs/json/engagement.md describes them.
 */
record EngagementJson(DatasetEntry entry, ResourceBundle messages) {

  /** A document that begins with the data, the days reported and the filter. */
  Map<String, Object> begin(ZoneId zone, Period dataDays, Period period, EngagementQuery query) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", dataset(zone, dataDays));
    document.put("period", period(period));
    document.put("filter", filter(query));
    return document;
  }

  /** The data that a view was computed from. */
  Map<String, Object> dataset(ZoneId zone, Period days) {
    Map<String, Object> dataset =
        map("name", entry.name(), "fingerprint", entry.fingerprint().sha256());
    dataset.put("rows", entry.rows());
    dataset.put("zone", zone.getId());
    dataset.put("days", period(days));
    return dataset;
  }

  static Map<String, Object> period(Period period) {
    Map<String, Object> days = map("from", period.from().toString(), "to", period.to().toString());
    days.put("days", period.days());
    return days;
  }

  static Map<String, Object> filter(EngagementQuery query) {
    Map<String, Object> filter = map("kind", "event", "where", where(query.where()));
    filter.put("conditions", RuleJson.write(query.where(), Condition.class));
    filter.put("users", RuleJson.write(query.users(), UserRule.class));
    return filter;
  }

  private static Map<String, Object> where(List<Condition> conditions) {
    Map<String, Object> where = new TreeMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.AnyOf anyOf) {
        where.put(anyOf.column(), anyOf.values().stream().sorted().toList());
      }
    }
    return where;
  }

  /** Which events are meant: their {@code kind}, or the {@code event} name of the source. */
  static Map<String, Object> event(EventSelection selection) {
    Map<String, Object> event =
        switch (selection.event()) {
          case EventSelection.Event.OfKind kind -> map("kind", name(kind.kind()));
          case EventSelection.Event.Named named -> map("event", named.name());
        };
    if (!selection.where().isEmpty()) {
      event.put("where", where(selection.where()));
    }
    return event;
  }

  /** A part of a whole: its {@code value}, or how many {@code others}, or {@code missing}. */
  static Map<String, Object> slice(Slice slice) {
    return switch (slice) {
      case Slice.Value value -> map("value", value.name());
      case Slice.Others others -> map("others", others.values());
      case Slice.Missing missing -> map("missing", true);
      case Slice.Outside outside -> map("outside", true);
    };
  }

  /** Why there is nothing to show. */
  Map<String, Object> reason(Reason reason) {
    return map(
        "code", reason.key(), "reason", messages.getString("engagement.reason." + reason.key()));
  }

  /** A figure's value and interval, or the reason why there is none. */
  Map<String, Object> value(Figure figure) {
    return switch (figure) {
      case Figure.Plain plain -> map("value", plain.value());
      case Figure.Share share -> {
        Map<String, Object> document = map("value", share.value());
        document.put("part", share.part());
        document.put("whole", share.whole());
        document.put("interval", interval(share.interval()));
        yield document;
      }
      case Figure.NotEstimable not -> map("notEstimable", reason(not.reason()));
    };
  }

  /** The text of a key with its places filled. */
  String text(String key, Object... arguments) {
    return MessageFormat.format(messages.getString(key), arguments);
  }

  /** A length of time in whole days, or else in hours. */
  String window(Duration window) {
    boolean days = window.equals(Duration.ofDays(window.toDays()));
    return days
        ? text("engagement.window.days", window.toDays())
        : text("engagement.window.hours", window.toHours());
  }

  static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  /** A constant's name as JSON has it: {@code DAYS_28} is {@code days28}. */
  static String camel(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  static String name(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> map(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  static Map<String, Object> map(String key, Object value, String second, Object other) {
    Map<String, Object> map = map(key, value);
    map.put(second, other);
    return map;
  }
}
