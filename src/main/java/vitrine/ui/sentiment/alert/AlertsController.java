package vitrine.ui.sentiment.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertBoard;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.AlertSentences;
import vitrine.core.sentiment.alert.FalseAlarms;
import vitrine.core.sentiment.alert.SeriesTests;
import vitrine.core.workspace.AlertMute;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.sentiment.ReviewsPanelAnswer;
import vitrine.ui.sentiment.ReviewsPanelContext;
import vitrine.ui.sentiment.ReviewsPanelController;
import vitrine.ui.sentiment.ReviewsPanelModel;
import vitrine.ui.sentiment.ReviewsState;

/** The alerts: a calendar, a list, the evidence of the chosen one, and what is muted. */
public final class AlertsController extends ReviewsPanelController<AlertVariants, AlertBoard> {
  private static final List<FalseAlarms> CHOICES =
      IntStream.of(120, 600, 3_000, 6_000, 12_000, 30_000)
          .mapToObj(n -> new FalseAlarms(n / 12_000.0))
          .toList();

  private final AlertMuting muting;
  private final AlertSentences sentences;

  @FXML private ComboBox<FalseAlarms> accepted;
  @FXML private Label promise;
  @FXML private Label untested;
  @FXML private AlertMonth month;
  @FXML private ListView<Alert> list;
  @FXML private VBox nothing;
  @FXML private Label nothingText;
  @FXML private AlertEvidence evidence;
  @FXML private VBox muted;
  @FXML private VBox mutedList;

  private Optional<Alert> chosen = Optional.empty();
  private boolean filling;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public AlertsController(
      ReviewsPanelModel<AlertVariants, AlertBoard> model,
      ReviewsPanelContext context,
      ErrorPresenter errors,
      Clock clock) {
    super(model, context);
    sentences = new AlertSentences(context.messages()::text);
    muting =
        new AlertMuting(
            context.screen().workspace(),
            context.screen().tasks(),
            clock,
            () -> model.choose(AlertVariants::again),
            errors::show);
  }

  @FXML
  void initialize() {
    accepted.setItems(FXCollections.observableArrayList(CHOICES));
    accepted.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(FalseAlarms value) {
            return value == null ? "" : rate(value);
          }

          @Override
          public FalseAlarms fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    accepted
        .valueProperty()
        .subscribe(
            value -> {
              if (!filling && value != null) {
                model().choose(variants -> variants.accepting(value));
              }
            });
    month.begin(messages(), this::choose);
    evidence.begin(context(), sentences, muting);
    list.setCellFactory(_ -> new Line());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            alert -> {
              if (!filling && alert != null) {
                choose(alert);
              }
            });
    begin();
  }

  private String rate(FalseAlarms value) {
    double months = 1 / value.inThirtyDays();
    return months > 1
        ? messages().text("alerts.rate.months", formats().number(months, 0))
        : messages()
            .text(
                "alerts.rate.month",
                formats().number(value.inThirtyDays(), value.inThirtyDays() % 1 == 0 ? 0 : 1));
  }

  /** An alert in the list. */
  private final class Line extends ListCell<Alert> {
    @Override
    protected void updateItem(Alert alert, boolean empty) {
      super.updateItem(alert, empty);
      setText(null);
      setPrefWidth(0);
      if (empty || alert == null) {
        setGraphic(null);
        return;
      }
      Label what = new Label(sentences.what(alert, AlertsController.this::title));
      what.getStyleClass().add("review-title");
      what.setWrapText(true);
      Label when =
          new Label(
              messages()
                  .text(
                      "alerts.line",
                      formats().day(alert.day()),
                      formats().percent(alert.share(), 0),
                      formats().percent(alert.expected(), 0)));
      when.getStyleClass().add("review-soft");
      setGraphic(new VBox(2, what, when));
    }
  }

  private String title(String product) {
    return model()
        .result()
        .get()
        .ready()
        .map(answer -> answer.reviews().title(product))
        .orElse(product);
  }

  private Optional<ReviewsPanelAnswer<AlertVariants, AlertBoard>> answer() {
    return model().result().get().ready();
  }

  private void choose(Alert alert) {
    chosen = Optional.of(alert);
    answer().ifPresent(this::fill);
  }

  @Override
  protected void fill(ReviewsPanelAnswer<AlertVariants, AlertBoard> answer) {
    filling = true;
    AlertBoard board = answer.report();
    List<Alert> shown = board.shown();
    chosen = chosen.flatMap(old -> same(shown, old)).or(() -> shown.stream().findFirst());
    accepted.setValue(answer.variants().accepted());
    tellPromise(board.report());
    list.setItems(FXCollections.observableArrayList(shown));
    chosen.ifPresent(alert -> list.getSelectionModel().select(alert));
    month.show(shown, chosen, lastDay(board.report()));
    boolean any = !shown.isEmpty();
    show(list, any);
    show(evidence, any);
    show(nothing, !any);
    nothingText.setText(
        messages()
            .text(
                board.report().scan().tested().isEmpty()
                    ? "alerts.untested.all"
                    : board.report().alerts().isEmpty() ? "alerts.empty" : "alerts.empty.muted"));
    chosen.ifPresent(alert -> evidence.show(answer.reviews(), board.report(), alert));
    fillMuted(board, answer.reviews());
    filling = false;
  }

  private static Optional<LocalDate> lastDay(AlertReport report) {
    return report.scan().tested().stream()
        .map(SeriesTests::series)
        .map(series -> series.date(series.days() - 1))
        .max(Comparator.naturalOrder());
  }

  private static Optional<Alert> same(List<Alert> alerts, Alert old) {
    OptionalInt found =
        IntStream.range(0, alerts.size())
            .filter(i -> alerts.get(i).day().equals(old.day()))
            .filter(i -> alerts.get(i).product().equals(old.product()))
            .filter(i -> alerts.get(i).aspect().equals(old.aspect()))
            .findFirst();
    return found.isPresent() ? Optional.of(alerts.get(found.getAsInt())) : Optional.empty();
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void tellPromise(AlertReport report) {
    int tested = report.scan().tested().size();
    promise.setText(
        tested == 0
            ? ""
            : sentences.accepted(report.accepted(), tested)
                + " "
                + messages().text("alerts.measured"));
    show(promise, tested > 0);
    StringBuilder why = new StringBuilder();
    for (AlertScan.Reason reason : AlertScan.Reason.values()) {
      long series = report.untested(reason);
      if (series > 0) {
        why.append(why.isEmpty() ? "" : " ").append(sentences.untested(reason, series));
      }
    }
    untested.setText(why.toString());
    show(untested, !why.isEmpty());
  }

  private void fillMuted(AlertBoard board, ReviewsState reviews) {
    mutedList
        .getChildren()
        .setAll(board.mutes().stream().map(mute -> mutedLine(board, reviews, mute)).toList());
    show(muted, !board.mutes().isEmpty());
  }

  private HBox mutedLine(AlertBoard board, ReviewsState reviews, AlertMute mute) {
    String product =
        mute.product().map(reviews::title).orElseGet(() -> messages().text("alerts.any.product"));
    String aspect =
        mute.aspect().map(sentences::aspect).orElseGet(() -> messages().text("alerts.any.aspect"));
    String until =
        mute.until()
            .map(day -> messages().text("alerts.mute.until", formats().day(day)))
            .orElseGet(() -> messages().text("alerts.mute.forever"));
    Label text =
        new Label(messages().text("alerts.muted.line", product, aspect, until, board.hidden(mute)));
    text.setWrapText(true);
    Button undo = new Button(messages().text("alerts.mute.undo"));
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setOnAction(_ -> muting.undo(mute));
    HBox line = new HBox(10, text, undo);
    line.getStyleClass().add("variant");
    return line;
  }
}
