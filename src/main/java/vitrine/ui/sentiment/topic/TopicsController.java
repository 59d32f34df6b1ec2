package vitrine.ui.sentiment.topic;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.topic.Topic;
import vitrine.core.sentiment.topic.TopicReport;
import vitrine.core.sentiment.topic.TopicTrend;
import vitrine.core.sentiment.topic.TopicWeek;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.sentiment.ReviewLink;
import vitrine.ui.sentiment.ReviewsPanelAnswer;
import vitrine.ui.sentiment.ReviewsPanelContext;
import vitrine.ui.sentiment.ReviewsPanelController;
import vitrine.ui.sentiment.ReviewsPanelModel;
import vitrine.ui.sentiment.ReviewsQuery;

/**
 * What reviews are about: topics with their own words, over time, and reviews that stand for each.
 */
public final class TopicsController extends ReviewsPanelController<TopicsVariants, TopicReport> {
  @FXML private Label grouped;
  @FXML private Button readAll;
  @FXML private TableView<Topic> table;
  @FXML private VBox chosen;
  @FXML private Label name;
  @FXML private Label trend;
  @FXML private Button search;
  @FXML private ChartGrid charts;
  @FXML private VBox representatives;

  private TopicTable topics;
  private Optional<ReviewsPanelAnswer<TopicsVariants, TopicReport>> answer = Optional.empty();
  private Optional<Topic> shown = Optional.empty();

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public TopicsController(
      ReviewsPanelModel<TopicsVariants, TopicReport> model, ReviewsPanelContext context) {
    super(model, context);
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    readAll.managedProperty().bind(readAll.visibleProperty());
    topics = new TopicTable(table, messages(), formats(), this::choose);
    begin();
  }

  @Override
  protected void fill(ReviewsPanelAnswer<TopicsVariants, TopicReport> result) {
    answer = Optional.of(result);
    TopicReport report = result.report();
    grouped.setText(
        messages()
            .text(
                report.unread() > 0 ? "topics.grouped.some" : "topics.grouped",
                formats().whole(report.grouped()),
                formats().whole(report.topics().size()),
                formats().whole(report.leftOut()),
                formats().whole(report.unread())));
    readAll.setVisible(report.unread() > 0);
    chosen.setVisible(!report.topics().isEmpty());
    topics.show(report.topics(), 0);
  }

  private void choose(Topic topic) {
    shown = Optional.of(topic);
    name.setText(String.join(" · ", topic.phrases()));
    trend.setText(trend(topic.trend()));
    search.setVisible(!topic.phrases().isEmpty());
    if (!topic.phrases().isEmpty()) {
      search.setText(messages().text("topics.search", topic.phrases().getFirst()));
    }
    charts.setVisible(topic.weeks().size() > 1);
    charts.setManaged(charts.isVisible());
    charts.show(charts.isVisible() ? List.of(chart(topic)) : List.of());
    representatives.getChildren().clear();
    answer.ifPresent(
        it ->
            topic
                .representatives()
                .forEach(
                    row ->
                        representatives
                            .getChildren()
                            .add(
                                new ReviewLink(
                                    it.reviews(),
                                    row,
                                    Optional.empty(),
                                    messages(),
                                    formats(),
                                    context().way()))));
  }

  private String trend(TopicTrend of) {
    return switch (of.kind()) {
      case NOT_ESTIMABLE -> messages().text("topics.trend.sentence.none");
      case STEADY ->
          messages()
              .text(
                  "topics.trend.sentence.steady",
                  formats().whole(of.recent()),
                  formats().whole(of.earlier()));
      case RISING, NEW ->
          messages()
              .text(
                  of.kind() == TopicTrend.Kind.NEW
                      ? "topics.trend.sentence.new"
                      : "topics.trend.sentence.rising",
                  formats().whole(of.recent()),
                  formats().whole(of.earlier()),
                  formats().number(of.p(), 4));
    };
  }

  private LineChart chart(Topic topic) {
    return new LineChart(
        ChartText.of(
            "topics.weeks",
            messages().text("topics.weeks"),
            messages().text("topics.weeks.definition"),
            messages().text("topics.weeks.none")),
        new Positions.Days(topic.weeks().stream().map(TopicWeek::monday).toList()),
        List.of(
            LineChart.Series.of(
                    messages().text("topics.weeks.share"),
                    topic.weeks().stream().mapToDouble(TopicWeek::share).toArray())
                .toned(Tone.ACCENT)),
        ValueFormat.percent(0));
  }

  @FXML
  void readAll() {
    model().choose(TopicsVariants::everything);
  }

  /** Narrows the screen to the topic's most characteristic phrase. */
  @FXML
  void searchPhrase() {
    shown.ifPresent(
        topic -> {
          if (!topic.phrases().isEmpty()) {
            String phrase = topic.phrases().getFirst();
            context()
                .way()
                .narrow((ReviewsQuery query) -> query.with(filter -> filter.ofSearch(phrase)));
          }
        });
  }
}
