package vitrine.ui.engagement;

import java.time.ZoneId;
import java.util.stream.Collectors;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.log.Period;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says which data, days, comparison and filter a screen's figures obey. */
final class EngagementScope {
  private final Messages messages;
  private final Formats formats;

  EngagementScope(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  String of(String dataset, EngagementReport report) {
    return days(dataset, report.period(), report.zone())
        + " "
        + compared(report)
        + " "
        + filter(report.query());
  }

  /** The scope of a panel. */
  String of(PanelAnswer<?, ?> result) {
    return days(result.dataset().name(), result.days(), result.zone())
        + " "
        + filter(result.query());
  }

  private String days(String dataset, Period period, ZoneId zone) {
    return messages.text(
        "engagement.scope",
        dataset,
        formats.day(period.from()),
        formats.day(period.to()),
        zone.getId());
  }

  /** What the changes are against. */
  String compared(EngagementReport report) {
    return report
        .previous()
        .map(
            p ->
                messages.text(
                    "engagement.scope.compared", formats.day(p.from()), formats.day(p.to())))
        .orElse(messages.text("engagement.scope.uncompared"));
  }

  /** Whether rows or users are left out. */
  boolean filtered(EngagementQuery query) {
    return !query.where().isEmpty() || !query.users().isEmpty();
  }

  /** The event filter in words, and whether users are left out. */
  String filter(EngagementQuery query) {
    String events =
        query.where().isEmpty()
            ? messages.text("engagement.filter.none")
            : messages.text(
                "engagement.filter.events",
                query.where().stream()
                    .map(condition -> messages.text(FilterWords.of(condition)))
                    .collect(Collectors.joining("; ")));
    if (query.users().isEmpty()) {
      return events;
    }
    String users = messages.text("engagement.filter.users");
    return query.where().isEmpty() ? users : events + " " + users;
  }
}
