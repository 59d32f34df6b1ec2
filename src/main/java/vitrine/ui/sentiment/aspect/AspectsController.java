package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.AspectMatrix;
import vitrine.core.sentiment.aspect.RememberedAspects;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Sentence;
import vitrine.ui.sentiment.ReviewsPanelAnswer;
import vitrine.ui.sentiment.ReviewsPanelContext;
import vitrine.ui.sentiment.ReviewsPanelController;
import vitrine.ui.sentiment.ReviewsPanelModel;
import vitrine.ui.sentiment.ReviewsState;

/** What reviews say of each aspect, of which products, in which words. */
public final class AspectsController
    extends ReviewsPanelController<AspectsVariants, AspectsResult> {
  /** So few clauses are scored without being asked for. */
  private static final int UNASKED = 5_000;

  private final AspectsWork work;
  private final AspectsDeeds deeds;
  private final AspectNames names;
  private final AspectCharts specs;

  @FXML private ToggleButton byDay;
  @FXML private ToggleButton byCategory;
  @FXML private Button discover;
  @FXML private HBox notice;
  @FXML private Label noticeText;
  @FXML private Button noticeAction;
  @FXML private ChartGrid charts;
  @FXML private Label praiseTitle;
  @FXML private Label blameTitle;
  @FXML private VBox praise;
  @FXML private VBox blame;
  @FXML private VBox matrixCard;
  @FXML private TableView<AspectMatrix.Line> matrix;
  @FXML private Label matrixRest;
  @FXML private VBox aspects;

  private MatrixTable table;
  private QuoteList praiseList;
  private QuoteList blameList;
  private AspectList aspectList;
  private Optional<ReviewsPanelAnswer<AspectsVariants, AspectsResult>> shown = Optional.empty();

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public AspectsController(
      ReviewsPanelModel<AspectsVariants, AspectsResult> model,
      ReviewsPanelContext context,
      AspectsWork work,
      AspectsDeeds deeds) {
    super(model, context);
    this.work = work;
    this.deeds = deeds;
    names = new AspectNames(context.messages());
    specs = new AspectCharts(context.messages(), names);
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    charts.setOnPoint(this::pointed);
    table = new MatrixTable(matrix, messages(), formats(), names, this::narrow);
    praiseList = quotes(praise, Sentiment.POSITIVE);
    blameList = quotes(blame, Sentiment.NEGATIVE);
    aspectList = new AspectList(aspects, messages(), formats(), names, this::arrange);
    byDay
        .selectedProperty()
        .subscribe(day -> model().choose(v -> v.by(day ? Grain.DAY : Grain.WEEK)));
    byCategory.selectedProperty().subscribe(on -> model().choose(v -> v.category(on)));
    watch(deeds.state(), _ -> fillNotice());
    begin();
  }

  @Override
  protected void fill(ReviewsPanelAnswer<AspectsVariants, AspectsResult> answer) {
    shown = Optional.of(answer);
    AspectsResult result = answer.report();
    ReviewsState reviews = answer.reviews();
    boolean categories = answer.variants().byCategory();
    byDay.setSelected(answer.variants().grain() == Grain.DAY);
    byCategory.setSelected(categories);
    byCategory.setDisable(reviews.reviews().categories().isEmpty());
    AspectMatrix lines = result.matrix(categories);
    charts.show(specs.of(result, lines, key -> title(reviews, categories, key)));
    matrixCard.setVisible(!lines.lines().isEmpty());
    matrixCard.setManaged(matrixCard.isVisible());
    table.show(
        lines,
        result.report().figures(),
        messages().text(categories ? "aspects.category" : "reviews.product"),
        key -> title(reviews, categories, key));
    matrixRest.setText(
        lines.leftOut() == 0
            ? ""
            : messages().text("aspects.matrix.rest", formats().whole(lines.leftOut())));
    fillQuotes(result.shown(), reviews);
    aspectList.show(result);
    if (result.unscored() > 0
        && result.unscored() <= UNASKED
        && deeds.state().get() instanceof AspectsDeeds.State.Idle
        && answer.variants().changes() == 0) {
      score();
    }
    fillNotice();
  }

  private static String title(ReviewsState reviews, boolean categories, String key) {
    return categories ? key : reviews.title(key);
  }

  private void fillQuotes(Optional<AspectFigure> figure, ReviewsState reviews) {
    String name = figure.map(f -> names.of(f.aspect())).orElse("");
    praiseTitle.setText(messages().text("aspects.praise", name));
    blameTitle.setText(messages().text("aspects.blame", name));
    String aspect = figure.map(f -> f.aspect().id()).orElse("");
    praiseList.show(figure.map(AspectFigure::praise).orElse(List.of()), aspect, reviews);
    blameList.show(figure.map(AspectFigure::blame).orElse(List.of()), aspect, reviews);
  }

  private QuoteList quotes(VBox box, Sentiment said) {
    return new QuoteList(
        box, messages(), context().way()::open, context().screen().corrections(), said);
  }

  private void pointed(ChartPoint point) {
    shown.ifPresent(
        answer -> {
          List<AspectFigure> figures = answer.report().report().figures();
          if (point.chart().equals(AspectCharts.BARS) && point.index() < figures.size()) {
            choose(figures.get(point.index()).aspect().id());
          } else if (point.chart().equals(AspectCharts.MATRIX)) {
            List<AspectMatrix.Line> lines =
                answer.report().matrix(answer.variants().byCategory()).lines();
            if (point.series() < lines.size() && point.index() < figures.size()) {
              narrow(lines.get(point.series()).key(), figures.get(point.index()).aspect().id());
            }
          }
        });
  }

  private void choose(String aspect) {
    context().way().narrow(query -> query.ofAspect(Optional.of(aspect)));
  }

  private void narrow(String key, String aspect) {
    boolean categories = model().variants().get().byCategory();
    context()
        .way()
        .narrow(
            query ->
                query
                    .with(
                        filter ->
                            categories
                                ? filter.ofCategory(Optional.of(key))
                                : filter.ofItem(Optional.of(key)))
                    .ofAspect(Optional.of(aspect)));
  }

  private void fillNotice() {
    AspectsDeeds.State now = deeds.state().get();
    int unscored = shown.map(answer -> answer.report().unscored()).orElse(0);
    discover.setDisable(now instanceof AspectsDeeds.State.Running || shown.isEmpty());
    boolean told = unscored > 0 || !(now instanceof AspectsDeeds.State.Idle);
    notice.setVisible(told);
    notice.setManaged(told);
    switch (now) {
      case AspectsDeeds.State.Running(Sentence what) ->
          say(messages().text(what), "aspects.cancel", deeds::cancel);
      case AspectsDeeds.State.Failed(Sentence why) ->
          say(messages().text(why), "aspects.again", this::score);
      case AspectsDeeds.State.Idle() ->
          say(
              messages()
                  .text(
                      "aspects.unscored",
                      formats().whole(unscored),
                      formats().whole(shown.map(answer -> answer.report().clauses()).orElse(0))),
              "aspects.score",
              this::score);
    }
  }

  private void say(String text, String action, Runnable deed) {
    noticeText.setText(text);
    noticeAction.setText(messages().text(action));
    noticeAction.setOnAction(_ -> deed.run());
  }

  private void score() {
    shown.ifPresent(
        answer ->
            deeds.run(
                Lane.INFERENCE,
                Sentence.of("aspects.scoring", answer.report().unscored()),
                progress -> work.score(answer.reviews(), progress),
                this::changed));
  }

  @FXML
  void lookForMore() {
    shown.ifPresent(
        answer ->
            deeds.run(
                Lane.INFERENCE,
                Sentence.of("aspects.discovering", answer.reviews().dataset().name()),
                progress -> work.discover(answer.reviews(), progress),
                this::changed));
  }

  private void arrange(UnaryOperator<RememberedAspects> change) {
    shown.ifPresent(
        answer ->
            deeds.keep(
                Sentence.of("aspects.keeping"),
                progress -> work.arrange(answer.reviews(), change),
                this::changed));
  }

  private void changed() {
    model().choose(AspectsVariants::changed);
  }
}
