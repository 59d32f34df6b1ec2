package vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.BesideWindowTests;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportSection;
import vitrine.core.report.ReportWords;
import vitrine.core.report.Reports;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentReport;
import vitrine.core.sentiment.SentimentReports;
import vitrine.core.sentiment.StarMapping;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.infra.html.HtmlFormat;
import vitrine.infra.report.ReportFolder;

/** The product itself, on the sample shop, finds what was planted. */
@BesideWindowTests
class SampleWorkspaceTest {
  private static AppGraph graph;
  private static Workspace workspace;

  @BeforeAll
  static void open(@TempDir Path folder) {
    graph = new AppGraph();
    workspace = graph.workspaces().open(folder.resolve("shop"));
    graph.sampleShop().fill(workspace, Progress.unwatched());
  }

  @AfterAll
  static void close() {
    workspace.close();
    graph.close();
  }

  private static Frame frame(String name) {
    return workspace
        .datasets()
        .open(workspace.datasets().find(name).orElseThrow(), Progress.unwatched());
  }

  @Test
  void importsEveryRow() {
    Map<String, Long> rows = new HashMap<>();
    workspace.datasets().list().forEach(entry -> rows.put(entry.name(), entry.rows()));
    assertThat(rows)
        .isEqualTo(
            Map.of(
                "catalog", 300L,
                "users", 2000L,
                "events", 120_000L,
                "reviews", 6000L,
                "experiment", 1181L));
  }

  @Test
  void revenueAndSessionsAreThoseOfTheReadme() {
    PreparedLog log = PreparedLog.of(EventLog.of(frame("events")), Progress.unwatched());
    EngagementReport report =
        Engagement.report(log, EngagementQuery.everything(), Progress.unwatched());
    assertThat(number(report, Kpi.GROSS_REVENUE)).isCloseTo(462_285.30, within(.005));
    assertThat(number(report, Kpi.RETURNED_REVENUE)).isCloseTo(31_882.00, within(.005));
    assertThat(number(report, Kpi.SESSIONS)).isEqualTo(8700);
    assertThat(report.period().days()).isEqualTo(90);
  }

  private static double number(EngagementReport report, Kpi kpi) {
    return report.figure(kpi).current().number().orElseThrow();
  }

  @Test
  void theExperimentIsCalledForB() {
    ExperimentQuery query =
        new ExperimentQuery(
            "user",
            "variant",
            List.of(
                new MetricColumn(
                    "purchased", new Statistic.Proportion(), "purchased", Direction.MORE),
                new MetricColumn(
                    "revenue",
                    new Statistic.Mean(),
                    "revenue",
                    Direction.MORE,
                    Optional.of("pre_revenue")),
                new MetricColumn("clicks", new Statistic.Mean(), "clicks", Direction.MORE)),
            Optional.of("A"),
            Map.of(),
            List.of(),
            AnalysisPlan.of(.05));
    ExperimentResult result = FrameExperiment.run(frame("experiment"), query, Progress.unwatched());

    assertThat(result.report().sampleRatio().checked().orElseThrow().p()).isGreaterThan(.05);
    assertThat(VerdictRules.of(result.report()))
        .hasSize(3)
        .allSatisfy(v -> assertThat(v.level()).isEqualTo(Verdict.Level.BETTER));
    double lift = result.report().effects().getFirst().relative().estimated().orElseThrow().value();
    assertThat(lift).isCloseTo(.358, within(.0015));
  }

  @Test
  void listsFollowWhatAShopperTicked() {
    Map<String, Set<String>> liked =
        Map.of(
            "active", Set.of("Camping", "Shoes", "Outerwear"),
            "home", Set.of("Cookware", "Coffee", "Bedding"),
            "tech", Set.of("Audio", "Charging", "Bags"),
            "family", Set.of("Toys", "Pets", "Skincare"));
    ShopperData data =
        ShopperData.open(
            workspace,
            Optional.of("events"),
            (open, reviews) -> Optional.empty(),
            EventWeights.standard(),
            Progress.unwatched());
    FittedRecommender model = ItemKnn.plain().fit(data.interactions(), Progress.unwatched());
    ShopperLists lists = new ShopperLists(data.interactions(), model);
    Map<String, String> category = new HashMap<>();
    SampleFiles.rows("catalog.csv")
        .forEach(row -> category.put(row.getField("item"), row.getField("category")));
    Map<String, int[]> hits = new HashMap<>();
    for (var user : SampleFiles.rows("users.csv")) {
      String interest = user.getField("interest");
      int index = data.interactions().userIds().index(user.getField("user"));
      if (!interest.isEmpty() && index >= 0 && data.interactions().events(index) >= 5) {
        int[] hit = hits.computeIfAbsent(interest, i -> new int[2]);
        for (RecommendedItem item : lists.list(index, 10, false).items()) {
          String found = category.getOrDefault(item.item(), "");
          hit[0] += liked.getOrDefault(interest, Set.of()).contains(found) ? 1 : 0;
          hit[1]++;
        }
      }
    }
    assertThat(hits).hasSize(4);
    // A list drawn at random would hold a quarter.
    assertThat(hits).allSatisfy((i, hit) -> assertThat((double) hit[0] / hit[1]).isGreaterThan(.8));
  }

  @Test
  void theBestsellersBadWeekStandsOut() {
    ReviewSet reviews = ReviewSet.of(frame("reviews"));
    double[] stars = reviews.ratings().orElseThrow().values();
    List<Optional<float[]>> certain = new ArrayList<>();
    for (double given : stars) {
      float[] probabilities = new float[3];
      probabilities[StarMapping.DEFAULT.of(given).ordinal()] = 1;
      certain.add(Optional.of(probabilities));
    }
    SentimentReport report =
        new SentimentReports(reviews, new Scores(certain), Mood.DEFAULT_CONFIDENCE)
            .report(ReviewFilter.ALL, Grain.WEEK);
    ProductMood worst =
        report.products().stream()
            .filter(product -> product.worstWeek().isPresent())
            .max(Comparator.comparingDouble(product -> product.worstWeek().orElseThrow().z()))
            .orElseThrow();

    assertThat(worst.item()).isEqualTo("P1001");
    ProductMood.BadWeek week = worst.worstWeek().orElseThrow();
    assertThat(week.week().start()).isEqualTo("2026-05-04");
    assertThat(week.week().counts().negative()).isEqualTo(168);
    assertThat(week.z()).isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void theReportTellsAllOfItInBothLanguages(String language, @TempDir Path folder)
      throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T07:30:00Z"), ZoneOffset.UTC);
    Locale locale = Locale.forLanguageTag(language);
    ReportModel report =
        new Reports((open, reviews) -> Optional.empty(), clock)
            .of(workspace, ReportWords.in(locale), Progress.unwatched());

    assertThat(report.sections().stream().map(ReportSection::id))
        .containsExactly(
            "overview", "engagement", "behaviour", "reviews", "experiment-1", "recommendations");
    assertThat(report.provenance().datasets())
        .extracting(DatasetEntry::name)
        .containsExactly("catalog", "events", "reviews", "experiment");

    List<Path> files =
        new ReportFolder((chart, style) -> new byte[] {1, 2, 3}, List.of(new HtmlFormat()))
            .write(report, folder, Progress.unwatched());
    String page = Files.readString(files.getFirst());
    assertThat(files).hasSize(10).allSatisfy(file -> assertThat(file).exists());
    assertThat(page)
        .contains("lang=\"" + language + "\"", "2026-05-04", "77.8%", "Ketter &amp; Sons")
        .contains(report.provenance().datasets().getFirst().fingerprint().sha256())
        .doesNotContain("Ketter & Sons", "http://", "https://", "<script", "{0}", "''");
  }
}
