package vitrine.ui.engagement;

import java.util.stream.Collectors;
import vitrine.core.engagement.EngagementReport;
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
    String days =
        messages.text(
            "engagement.scope",
            dataset,
            formats.day(report.period().from()),
            formats.day(report.period().to()),
            report.zone().getId());
    String compared =
        report
            .previous()
            .map(
                p ->
                    messages.text(
                        "engagement.scope.compared", formats.day(p.from()), formats.day(p.to())))
            .orElse(messages.text("engagement.scope.uncompared"));
    return days + " " + compared + " " + filter(report);
  }

  /** The event filter in words. */
  String filter(EngagementReport report) {
    return report.query().where().isEmpty()
        ? messages.text("engagement.filter.none")
        : messages.text(
            "engagement.filter.category",
            report.query().where().stream()
                .flatMap(condition -> condition.values().stream())
                .collect(Collectors.joining(", ")));
  }
}
