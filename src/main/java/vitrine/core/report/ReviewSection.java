package vitrine.core.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Contradiction;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ReviewMatcher;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentReport;
import vitrine.core.sentiment.SentimentReports;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrendPoint;
import vitrine.core.workspace.AlertMute;

/**
 * What reviews say: by a model where it has scored most of them, else by their stars, and the
 * section says which.
 */
final class ReviewSection {
  private static final double SCORED_ENOUGH = .9;
  private static final int PRODUCTS = 8;
  private static final int QUOTES = 4;
  private static final int QUOTE_LENGTH = 220;

  private final ReviewSet reviews;
  private final ReportTitles titles;
  private final ReportWords words;

  ReviewSection(ReviewSet reviews, ReportTitles titles, ReportWords words) {
    this.reviews = reviews;
    this.titles = titles;
    this.words = words;
  }

  /** Whether these scores cover enough reviews to report on. */
  static boolean covers(Scores scores) {
    long scored = IntStream.range(0, scores.rows().size()).filter(scores::scored).count();
    return !scores.rows().isEmpty() && scored >= SCORED_ENOUGH * scores.rows().size();
  }

  /**
   * The section.
   *
   * @param model the name of the model that scored, empty for stars
   * @param mutes alerts that the user does not want to see
   */
  ReportSection section(
      Scores scores, Optional<String> model, List<AlertMute> mutes, Progress progress) {
    SentimentReport report =
        new SentimentReports(reviews, scores, Mood.DEFAULT_CONFIDENCE)
            .report(ReviewFilter.ALL, Grain.WEEK);
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(figures(report));
    if (!report.trend().isEmpty()) {
      blocks.add(new ReportBlock.Chart(trend(report.trend())));
    }
    if (model.isPresent() && report.stars().compared() > 0) {
      blocks.add(againstStars(report, scores));
    }
    blocks.add(products(report.products()));
    new AlertSentencesBlock(titles, words)
        .of(reviews, scores, mutes, progress)
        .ifPresent(blocks::add);
    report.products().stream()
        .filter(product -> product.worstWeek().isPresent())
        .findFirst()
        .ifPresent(product -> blocks.add(badWeek(product, scores)));
    String basis =
        model
            .map(name -> words.text("report.reviews.byModel", name))
            .orElseGet(() -> words.text("report.reviews.byStars"));
    return new ReportSection(
        "reviews",
        words.text("report.reviews.title"),
        List.of(basis, words.text("report.scope.unfiltered")),
        blocks,
        List.of(definition("negative", basis), definition("worst", ""), definition("week", "")));
  }

  private ReportSection.Definition definition(String key, String basis) {
    return new ReportSection.Definition(
        words.text("report.reviews.definition." + key + ".name"),
        words.text("report.reviews.definition." + key + ".text", basis));
  }

  private ReportBlock figures(SentimentReport report) {
    MoodCounts counts = report.counts();
    OptionalDouble stars =
        reviews.ratings().stream()
            .flatMapToDouble(ratings -> Arrays.stream(ratings.values()))
            .filter(Double::isFinite)
            .average();
    List<ReportBlock.Cell> cells = new ArrayList<>();
    cells.add(cell("report.reviews.count", words.count(counts.all()), ""));
    cells.add(
        cell(
            "report.reviews.stars",
            stars.isPresent() ? words.decimal(stars.getAsDouble(), 2) : ReportWords.NONE,
            ""));
    cells.add(share("report.reviews.positive", counts.positive(), counts.decided()));
    cells.add(share("report.reviews.negative", counts.negative(), counts.decided()));
    if (counts.unsure() > 0) {
      cells.add(cell("report.reviews.unsure", words.count(counts.unsure()), ""));
    }
    if (counts.unscored() > 0) {
      cells.add(cell("report.reviews.unscored", words.count(counts.unscored()), ""));
    }
    return new ReportBlock.Figures(cells);
  }

  private ReportBlock.Cell share(String key, int part, int whole) {
    return cell(
        key,
        whole == 0 ? ReportWords.NONE : words.percent((double) part / whole),
        words.text("report.reviews.of", words.count(part), words.count(whole)));
  }

  private ReportBlock.Cell cell(String key, String value, String note) {
    return new ReportBlock.Cell(words.text(key), value, note);
  }

  private BarChart trend(List<TrendPoint> trend) {
    List<String> weeks = trend.stream().map(point -> point.start().toString()).toList();
    return new BarChart(
        ChartText.of(
            "report.reviews.trend",
            words.text("report.reviews.trend"),
            words.text("report.reviews.trend.definition"),
            words.text("report.empty")),
        new Positions.Labels(weeks),
        List.of(
            bars("report.reviews.negative", trend, MoodCounts::negative, Tone.NEGATIVE),
            bars("report.reviews.neutral", trend, MoodCounts::neutral, Tone.NEUTRAL),
            bars("report.reviews.positive", trend, MoodCounts::positive, Tone.POSITIVE)),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  private BarChart.Series bars(
      String key, List<TrendPoint> trend, ToIntFunction<MoodCounts> count, Tone tone) {
    double[] values = trend.stream().mapToDouble(p -> count.applyAsInt(p.counts())).toArray();
    return BarChart.Series.of(words.text(key), values).toned(tone);
  }

  /** What the texts of each number of stars say, and how many say the opposite of their stars. */
  private ReportBlock againstStars(SentimentReport report, Scores scores) {
    List<List<String>> rows = new ArrayList<>();
    int[][] counts = report.stars().rows();
    for (int level = 0; level < counts.length; level++) {
      int[] said = counts[level];
      if (IntStream.of(said).sum() > 0) {
        rows.add(
            List.of(
                words.count(level + 1),
                words.count(said[Sentiment.NEGATIVE.ordinal()]),
                words.count(said[Sentiment.NEUTRAL.ordinal()]),
                words.count(said[Sentiment.POSITIVE.ordinal()])));
      }
    }
    return new ReportBlock.Table(
        words.text(
            "report.reviews.againstStars",
            words.count(contradicting(scores, Contradiction.ANGRY_TEXT)),
            words.count(contradicting(scores, Contradiction.HAPPY_TEXT))),
        List.of(
            words.words("report.reviews.stars"),
            words.numbers("report.reviews.negative"),
            words.numbers("report.reviews.neutral"),
            words.numbers("report.reviews.positive")),
        rows);
  }

  private int contradicting(Scores scores, Contradiction which) {
    return new ReviewMatcher(reviews)
        .rows(ReviewFilter.ALL.ofContradiction(Optional.of(which)), scores, Mood.DEFAULT_CONFIDENCE)
        .length;
  }

  private ReportBlock products(List<ProductMood> products) {
    List<List<String>> rows = new ArrayList<>();
    for (ProductMood product : products.subList(0, Math.min(PRODUCTS, products.size()))) {
      rows.add(
          List.of(
              titles.of(product.item()),
              words.count(product.counts().all()),
              product.meanStars().isPresent()
                  ? words.decimal(product.meanStars().getAsDouble(), 2)
                  : ReportWords.NONE,
              product.counts().negativeShare().isPresent()
                  ? words.percent(product.counts().negativeShare().getAsDouble())
                  : ReportWords.NONE,
              product
                  .worstWeek()
                  .map(bad -> bad.week().start().toString())
                  .orElse(ReportWords.NONE)));
    }
    return new ReportBlock.Table(
        words.text("report.reviews.products"),
        List.of(
            words.words("report.column.product"),
            words.numbers("report.column.reviews"),
            words.numbers("report.reviews.stars"),
            words.numbers("report.reviews.negative"),
            words.numbers("report.column.worstWeek")),
        rows);
  }

  private ReportBlock badWeek(ProductMood product, Scores scores) {
    ProductMood.BadWeek bad = product.worstWeek().orElseThrow();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.text(
            "report.reviews.badWeek",
            titles.of(product.item()),
            bad.week().start().toString(),
            words.percent(bad.week().counts().negativeShare().orElse(0)),
            words.count(bad.week().counts().decided()),
            words.percent(bad.elsewhere())));
    ReviewFilter filter =
        new ReviewFilter(
            Optional.of(product.item()),
            Optional.empty(),
            Optional.of(bad.week().start()),
            Optional.of(bad.week().start().plusDays(6)),
            "",
            Optional.of(Mood.NEGATIVE));
    int[] rows =
        new SentimentReports(reviews, scores, Mood.DEFAULT_CONFIDENCE)
            .report(filter, Grain.WEEK)
            .rows();
    IntStream.of(rows)
        .boxed()
        .sorted(Comparator.comparing(row -> TextLanguage.of(reviews.text(row)) != readers()))
        .limit(QUOTES)
        .forEach(row -> sentences.add(words.text("report.reviews.quote", quote(row))));
    return new ReportBlock.Sentences(
        words.text("report.reviews.badWeek.title"), ReportBlock.Tone.BAD, sentences);
  }

  private TextLanguage readers() {
    return words.locale().getLanguage().equals("zh") ? TextLanguage.CHINESE : TextLanguage.ENGLISH;
  }

  private String quote(int row) {
    String text = reviews.text(row).replace('\n', ' ');
    return text.length() <= QUOTE_LENGTH ? text : text.substring(0, QUOTE_LENGTH) + "…";
  }
}
