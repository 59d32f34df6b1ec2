package vitrine.ui.sentiment.alert;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertCurve;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertSentences;
import vitrine.core.sentiment.alert.AlertWords;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.sentiment.ReviewCell;
import vitrine.ui.sentiment.ReviewsPanelContext;
import vitrine.ui.sentiment.ReviewsState;
import vitrine.ui.sentiment.ReviewsTab;

/** Why there is an alert: what was counted and expected, the words and the reviews behind it. */
public final class AlertEvidence extends VBox {
  private static final int SHOWN = 6;
  private static final int MUTED_DAYS = 30;

  private final Label headline = styled("panel-headline");
  private final Label counts = styled("review-text");
  private final Label chance = styled("review-soft");
  private final Label words = styled("review-text");
  private final ChartGrid chart = new ChartGrid();
  private final Label reviewsTitle = styled("card-title");
  private final VBox reviews = new VBox();
  private final Hyperlink all = new Hyperlink();
  private final ComboBox<AlertMuting.Scope> scope = new ComboBox<>();
  private final DatePicker until = new DatePicker();
  private final Button mute = new Button();
  private final Label untilLabel = styled("variant-name");

  private static Label styled(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }

  /** Empty; FXML makes it. */
  public AlertEvidence() {
    setSpacing(8);
    getStyleClass().add("card");
    chart.setColumns(1);
    chart.setChartHeight(230);
    FlowPane muting = new FlowPane(scope, untilLabel, until, mute);
    muting.getStyleClass().add("variant-bar");
    until.setPrefWidth(130);
    getChildren()
        .setAll(headline, counts, chance, words, chart, reviewsTitle, reviews, all, muting);
  }

  private Optional<ReviewsPanelContext> context = Optional.empty();
  private Optional<AlertSentences> sentences = Optional.empty();
  private Optional<AlertMuting> muting = Optional.empty();

  void begin(ReviewsPanelContext window, AlertSentences text, AlertMuting deeds) {
    context = Optional.of(window);
    sentences = Optional.of(text);
    muting = Optional.of(deeds);
    chart.connect(window.charts());
    mute.setText(window.messages().text("alerts.mute"));
    untilLabel.setText(window.messages().text("alerts.mute.until.label"));
    until.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    until.setPromptText(window.messages().text("alerts.mute.forever"));
    scope.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(AlertMuting.Scope value) {
            return value == null
                ? ""
                : window
                    .messages()
                    .text("alerts.scope." + value.name().toLowerCase(java.util.Locale.ROOT));
          }

          @Override
          public AlertMuting.Scope fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
  }

  /** Shows the evidence of an alert. */
  void show(ReviewsState state, AlertReport report, Alert alert) {
    ReviewsPanelContext window = context.orElseThrow();
    AlertSentences text = sentences.orElseThrow();
    headline.setText(window.formats().day(alert.day()) + " · " + text.what(alert, state::title));
    counts.setText(text.counts(alert));
    chance.setText(text.chance(report.monthsBetween(alert)));
    List<AlertWords.Word> behind = AlertWords.of(alert, state.reviews());
    words.setText(
        window
            .messages()
            .text(
                "alerts.words",
                behind.stream()
                    .map(word -> word.word() + " (" + word.reviews() + ")")
                    .collect(Collectors.joining(", "))));
    words.setVisible(!behind.isEmpty());
    words.setManaged(!behind.isEmpty());
    chart.show(List.of(chart(window, report, alert)));
    fillReviews(window, state, alert);
    fillMuting(state, alert);
  }

  private static LineChart chart(ReviewsPanelContext window, AlertReport report, Alert alert) {
    AlertCurve curve = AlertCurve.of(alert, report.threshold().orElseThrow());
    java.util.function.UnaryOperator<String> text = key -> window.messages().text(key);
    return new LineChart(
        ChartText.of(
            "alerts.evidence",
            text.apply("alerts.chart." + alert.span().argument()),
            text.apply("alerts.chart.definition"),
            text.apply("alerts.empty")),
        new Positions.Days(curve.days()),
        List.of(
            LineChart.Series.of(text.apply("alerts.chart.expected"), curve.expected())
                .toned(Tone.MUTED),
            LineChart.Series.of(text.apply("alerts.chart.share"), curve.shares())
                .toned(Tone.NEGATIVE)),
        List.of(
            new LineChart.Band(
                text.apply("alerts.chart.band"),
                zeros(curve.alarming()),
                curve.alarming(),
                Tone.MUTED)),
        ValueFormat.percent(0));
  }

  private static double[] zeros(double[] like) {
    return Arrays.stream(like).map(value -> Double.isNaN(value) ? Double.NaN : 0).toArray();
  }

  private void fillReviews(ReviewsPanelContext window, ReviewsState state, Alert alert) {
    int[] rows = alert.rows();
    reviews.getChildren().clear();
    for (int i = rows.length - 1; i >= Math.max(0, rows.length - SHOWN); i--) {
      int row = rows[i];
      ReviewCell cell = new ReviewCell(state.scored(), row, window.messages(), window.formats());
      cell.setOnMouseClicked(_ -> window.way().open(row));
      reviews.getChildren().add(cell);
    }
    reviewsTitle.setText(window.messages().text("alerts.reviews", rows.length));
    all.setText(window.messages().text("alerts.reviews.all", rows.length));
    all.setOnAction(
        _ ->
            window
                .way()
                .narrow(
                    ReviewsTab.LIST,
                    query ->
                        query.with(
                            filter ->
                                filter
                                    .ofItem(alert.product())
                                    .ofDays(Optional.of(alert.from()), Optional.of(alert.day()))
                                    .ofMood(Optional.of(Mood.NEGATIVE)))));
  }

  private void fillMuting(ReviewsState state, Alert alert) {
    List<AlertMuting.Scope> scopes =
        alert.product().isPresent()
            ? List.of(AlertMuting.Scope.values())
            : List.of(AlertMuting.Scope.ASPECT);
    scope.setItems(FXCollections.observableArrayList(scopes));
    scope.setValue(scopes.getFirst());
    until.setValue(alert.day().plusDays(MUTED_DAYS));
    mute.setOnAction(
        _ ->
            muting
                .orElseThrow()
                .mute(
                    state.dataset(),
                    alert,
                    scope.getValue(),
                    Optional.<LocalDate>ofNullable(until.getValue())));
  }
}
