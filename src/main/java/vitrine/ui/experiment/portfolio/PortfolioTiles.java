package vitrine.ui.experiment.portfolio;

import java.util.List;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.portfolio.MetricSummary;
import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.FigureTile;

/** How many streams of a metric say something, four ways of counting. */
final class PortfolioTiles {
  private final Messages messages;
  private final Formats formats;

  PortfolioTiles(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  List<FigureTile> of(PortfolioReport report, MetricSummary summary, Correction correction) {
    String level = formats.number(report.alpha(), 2);
    int lost = summary.significantEver() - summary.significantAtEnd();
    return List.of(
        tile("end", count(summary.significantAtEnd(), summary), estimable(summary), level),
        tile(
            "ever",
            count(summary.significantEver(), summary),
            messages.text("portfolio.tile.ever.note", formats.whole(lost)),
            level),
        tile(
            "always",
            count(summary.alwaysValidEver(), summary),
            messages.text("portfolio.tile.always.note", formats.whole(summary.alwaysValidAtEnd())),
            level),
        new FigureTile(
            messages.text("portfolio.tile.corrected." + correction.argument()),
            count(summary.significant(correction), summary),
            messages.text(
                "portfolio.tile.corrected.note",
                formats.whole(summary.significantAtEnd() - summary.significant(correction))),
            messages.text("portfolio.tile.corrected." + correction.argument() + ".definition")));
  }

  private FigureTile tile(String key, String value, String note, String level) {
    return new FigureTile(
        messages.text("portfolio.tile." + key),
        value,
        note,
        messages.text("portfolio.tile." + key + ".definition", level));
  }

  private String estimable(MetricSummary summary) {
    int without = summary.streams() - summary.estimable();
    return without == 0
        ? messages.text("portfolio.tile.end.note.all")
        : messages.text("portfolio.tile.end.note", formats.whole(without));
  }

  private String count(int streams, MetricSummary summary) {
    return messages.text(
        "portfolio.tile.of", formats.whole(streams), formats.whole(summary.streams()));
  }
}
