package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Mover;
import vitrine.core.engagement.log.Condition;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.Verdict;
import vitrine.core.exposure.ExperimentHeadline;
import vitrine.core.sentiment.WorstReviews.WorstReview;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;

/** The morning page: six figures, what moved, the worst reviews, experiments; each a link. */
public final class OverviewController extends ScreenController {
  private static final int TILES = 6;
  private static final int MOVERS = 5;
  private static final int EXCERPT = 110;

  /** The first six of these that the data has. */
  private static final List<Kpi> PREFERRED =
      List.of(
          Kpi.NET_REVENUE,
          Kpi.POSITIVE_ORDERS,
          Kpi.DAILY_ACTIVE_USERS,
          Kpi.SESSIONS,
          Kpi.ADD_TO_CART_RATE,
          Kpi.PURCHASE_RATE,
          Kpi.CLICK_THROUGH_RATE,
          Kpi.BROWSE_TIME_PER_SESSION,
          Kpi.BOUNCE_RATE,
          Kpi.ACTIVE_USERS,
          Kpi.SESSIONS_PER_USER);

  private final OverviewViewModel viewModel;
  private final Exploration exploration;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;

  @FXML private FilterBarController barController;
  @FXML private StatePane state;
  @FXML private Label scope;
  @FXML private TileRow tiles;
  @FXML private ChartGrid charts;
  @FXML private Label moversScope;
  @FXML private VBox movers;
  @FXML private VBox reviews;
  @FXML private VBox experiments;

  /** A view of this view-model. */
  public OverviewController(
      OverviewViewModel viewModel,
      Exploration exploration,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ChartView chartView) {
    this.viewModel = viewModel;
    this.exploration = exploration;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
  }

  @FXML
  void initialize() {
    barController.withoutDays();
    charts.connect(chartView);
    charts.setOnPoint(
        point ->
            charts
                .chart(point.chart())
                .flatMap(chart -> ChartSteps.day(chart, point))
                .ifPresent(exploration::narrow));
    charts.setOnRange(
        range ->
            charts
                .chart(range.chart())
                .flatMap(chart -> ChartSteps.days(chart, range))
                .ifPresent(exploration::narrow));
    watch(viewModel.morning().result(), this::show);
    watch(viewModel.reviews(), this::showReviews);
    watch(viewModel.experiments(), this::showExperiments);
  }

  private void show(LoadState<PanelAnswer<EngagementFilter.Span, MorningReport>> morning) {
    state.show(morning, messages, this::fill);
    boolean none =
        morning instanceof LoadState.Empty<PanelAnswer<EngagementFilter.Span, MorningReport>>;
    if (none) {
      state.message().setHint(messages.text("overview.none.hint"));
    }
    state.message().setAction(messages.text(none ? "overview.none.action" : "engagement.reset"));
    state
        .message()
        .setOnAction(
            click -> {
              if (none) {
                navigator.go(Destination.DATA);
              } else {
                exploration.narrowHere(
                    Step.of("explore.reset", filter -> EngagementFilter.standard()));
              }
            });
  }

  private void fill(PanelAnswer<EngagementFilter.Span, MorningReport> answer) {
    MorningReport morning = answer.report();
    EngagementReport week = morning.week();
    FigureText text = new FigureText(messages, formats, answer.dataset());
    EngagementScope words = new EngagementScope(messages, formats);
    scope.setText(words.of(answer.dataset().name(), week));
    tiles.show(
        Stream.concat(
                PREFERRED.stream().filter(kpi -> has(week, kpi)),
                PREFERRED.stream().filter(kpi -> !has(week, kpi)))
            .limit(TILES)
            .map(kpi -> tile(week, kpi, text))
            .toList());
    EngagementCharts drawings = new EngagementCharts(messages, formats, text);
    charts.show(drawings.morning(morning.month()));
    fillMovers(morning, answer.offered().category(), text);
  }

  private static boolean has(EngagementReport report, Kpi kpi) {
    return !(report.figure(kpi).current() instanceof Figure.NotEstimable);
  }

  private KpiTile tile(EngagementReport week, Kpi kpi, FigureText text) {
    KpiTile tile = new KpiTile(week.figure(kpi), text);
    tile.lead(() -> exploration.narrow(lastWeek()));
    return tile;
  }

  private static Step lastWeek() {
    return Step.of("explore.span.week", f -> f.with(EngagementFilter.Span.WEEK));
  }

  /** The last week of a category, or of what has none. */
  private static Step into(Optional<String> column, Optional<String> category) {
    if (column.isEmpty()) {
      return lastWeek();
    }
    Step step =
        Step.to(
            category
                .map(name -> Condition.of(column.get(), name))
                .orElse(Condition.missing(column.get())));
    return new Step(step.words(), f -> step.change().apply(f).with(EngagementFilter.Span.WEEK));
  }

  private void fillMovers(MorningReport morning, Optional<String> categoryColumn, FigureText text) {
    boolean priced = Mover.priced(morning.week());
    moversScope.setText(
        messages.text(priced ? "overview.movers.revenue" : "overview.movers.events"));
    List<Node> lines = new ArrayList<>();
    for (Mover mover : morning.movers().subList(0, Math.min(MOVERS, morning.movers().size()))) {
      String sign = mover.difference() > 0 ? "+" : "−";
      double size = Math.abs(mover.difference());
      String amount = priced ? text.money(size) : formats.whole(Math.round(size));
      String before = priced ? text.money(mover.before()) : formats.whole((long) mover.before());
      String now = priced ? text.money(mover.now()) : formats.whole((long) mover.now());
      lines.add(
          new LinkLine(
              mover.category().orElse(messages.text("engagement.category.none")),
              sign + amount,
              mover.difference(),
              messages.text("overview.movers.line", before, now),
              () -> exploration.narrow(into(categoryColumn, mover.category()))));
    }
    if (lines.isEmpty()) {
      lines.add(
          sentence(
              messages.text(
                  morning.week().previous().isPresent()
                      ? "overview.movers.none"
                      : "engagement.reason.noPreviousPeriod")));
    }
    movers.getChildren().setAll(lines);
  }

  private void showReviews(LoadState<List<ReviewLine>> state) {
    fill(
        reviews,
        state,
        Destination.DATA,
        worst -> {
          List<Node> lines = new ArrayList<>();
          for (ReviewLine line : worst) {
            WorstReview review = line.review();
            Route route =
                Route.to(Destination.REVIEWS)
                    .with("tab", "list")
                    .with("review", String.valueOf(review.row()));
            Route place = review.item().map(item -> route.with("item", item)).orElse(route);
            lines.add(
                new LinkLine(
                    line.product().orElse(messages.text("overview.reviews.unnamed")),
                    messages.text("overview.reviews.stars", formats.number(review.stars(), 0)),
                    -1,
                    excerpt(review.text()),
                    () -> navigator.go(place)));
          }
          if (lines.isEmpty()) {
            lines.add(sentence(messages.text("overview.reviews.fine")));
          }
          return lines;
        });
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).strip() + "…";
  }

  private void showExperiments(LoadState<List<ExperimentLine>> state) {
    fill(
        experiments,
        state,
        Destination.DATA,
        tests -> {
          List<Node> lines = new ArrayList<>();
          if (tests.isEmpty()) {
            lines.add(new Label(messages.text("overview.experiments.none")));
          }
          for (ExperimentLine test : tests) {
            lines.add(
                new LinkLine(
                    test.name(),
                    messages.text("experiments.level." + level(test).argument()),
                    direction(level(test)),
                    words(test),
                    () ->
                        navigator.go(Route.to(Destination.EXPERIMENTS).with("name", test.name()))));
          }
          return lines;
        });
  }

  @Override
  public void onShow(Route route) {
    viewModel.refreshExperiments();
    viewModel.morning().show();
    barController.shown();
  }

  @Override
  public void onHide() {
    viewModel.morning().hide();
    barController.hidden();
  }

  @Override
  public void dispose() {
    barController.dispose();
    super.dispose();
  }

  private static Verdict.Level level(ExperimentLine test) {
    return test.headline()
        .map(headline -> headline.verdict().level())
        .orElse(Verdict.Level.NOT_ESTIMABLE);
  }

  private static double direction(Verdict.Level level) {
    return switch (level) {
      case BETTER, SAFE -> 1;
      case WORSE, REFUSED -> -1;
      case UNDECIDED, UNPROVEN, NOT_ESTIMABLE -> 0;
    };
  }

  /** The verdict, and the sample ratio where it is not as planned. */
  private String words(ExperimentLine test) {
    if (test.headline().isEmpty()) {
      return messages.text("overview.experiments.unread");
    }
    ExperimentHeadline headline = test.headline().get();
    ClauseWriter writer = new ClauseWriter(key -> messages.text(key), messages.locale().get());
    String verdict = writer.write(headline.verdict().clauses().getFirst());
    return headline
        .report()
        .sampleRatio()
        .checked()
        .map(SampleRatio.Checked::level)
        .filter(level -> level != SampleRatio.Level.OK)
        .map(
            level ->
                verdict + " " + messages.text("overview.experiments.ratio." + level.argument()))
        .orElse(verdict);
  }

  /** Fills a list with lines, or with a sentence and what to do. */
  private <T> void fill(
      VBox list, LoadState<T> state, Destination remedy, Function<T, List<Node>> lines) {
    switch (state) {
      case LoadState.Ready<T>(T value) -> list.getChildren().setAll(lines.apply(value));
      case LoadState.Loading<T>() ->
          list.getChildren().setAll(sentence(messages.text("overview.reading")));
      case LoadState.Empty<T>(Sentence why) -> {
        Button act = new Button(messages.text("overview.none.action"));
        act.setOnAction(click -> navigator.go(remedy));
        list.getChildren().setAll(sentence(messages.text(why)), act);
      }
      case LoadState.Failed<T>(Sentence what, Sentence hint) ->
          list.getChildren().setAll(sentence(messages.text(what) + " " + messages.text(hint)));
    }
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("scope");
    return label;
  }
}
