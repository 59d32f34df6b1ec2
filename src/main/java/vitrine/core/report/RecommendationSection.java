package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperLists;

/** One shopper's list as an example, and why each item is on it. */
final class RecommendationSection {
  private static final int TOP = 8;
  private static final int BARS = 8;
  private static final int ENOUGH_EVENTS = 20;

  private final ShopperData data;
  private final ReportTitles titles;
  private final ReportWords words;

  RecommendationSection(ShopperData data, ReportTitles titles, ReportWords words) {
    this.data = data;
    this.titles = titles;
    this.words = words;
  }

  /** The section, if anybody has an event that counts. */
  Optional<ReportSection> section(Progress progress) {
    Interactions interactions = data.interactions();
    if (interactions.events() == 0) {
      return Optional.empty();
    }
    FittedRecommender model = ItemKnn.plain().fit(interactions, progress);
    Recommendation list =
        new ShopperLists(interactions, model).list(example(interactions), TOP, false);
    ExplanationSentence sentences = new ExplanationSentence(words::text);
    List<List<String>> rows = new ArrayList<>();
    for (RecommendedItem item : list.items()) {
      rows.add(
          List.of(
              words.count(item.rank()),
              titles.of(item.item()),
              sentences.of(item.explanation(), titles::of)));
    }
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(
        new ReportBlock.Table(
            words.text("report.recommend.list", list.user()),
            List.of(
                words.numbers("report.column.rank"),
                words.words("report.column.product"),
                words.words("report.column.why")),
            rows));
    list.items().stream()
        .findFirst()
        .filter(item -> item.explanation() instanceof Explanation.FromHistory)
        .ifPresent(
            item ->
                blocks.add(
                    new ReportBlock.Chart(
                        bars(item, (Explanation.FromHistory) item.explanation()))));
    return Optional.of(
        new ReportSection(
            "recommendations",
            words.text("report.recommend.title"),
            List.of(
                words.text(
                    "report.recommend.scope",
                    list.user(),
                    words.count(list.historyEvents()),
                    words.count(list.historyItems()))),
            blocks,
            List.of(
                new ReportSection.Definition(
                    words.text("report.recommend.definition.name"),
                    words.text("report.recommend.definition.text")))));
  }

  /** The first shopper with a history worth showing, or else the one with the longest. */
  private static int example(Interactions interactions) {
    int longest = 0;
    for (int user = 0; user < interactions.users(); user++) {
      if (interactions.events(user) >= ENOUGH_EVENTS) {
        return user;
      }
      if (interactions.events(user) > interactions.events(longest)) {
        longest = user;
      }
    }
    return longest;
  }

  private BarChart bars(RecommendedItem item, Explanation.FromHistory why) {
    List<PastItem> past = why.pastItems().subList(0, Math.min(BARS, why.pastItems().size()));
    return new BarChart(
        ChartText.of(
            "report.recommend.why",
            words.text("report.recommend.why", titles.of(item.item())),
            words.text("report.recommend.definition.text"),
            words.text("report.empty")),
        new Positions.Labels(past.stream().map(p -> titles.of(p.item())).toList()),
        List.of(
            BarChart.Series.of(
                words.text("report.recommend.share"),
                past.stream().mapToDouble(p -> p.contribution() / item.score()).toArray())),
        BarChart.Arrangement.GROUPED,
        true,
        ValueFormat.percent(0));
  }
}
