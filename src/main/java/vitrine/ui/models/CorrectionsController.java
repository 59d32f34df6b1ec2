package vitrine.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.Corrections;
import vitrine.core.sentiment.RunMetrics;
import vitrine.core.sentiment.Sentiment;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.sentiment.ReviewCorrections;

/** What reviewers corrected, with a way back, and what learning from it did. */
public final class CorrectionsController extends ScreenController {
  private static final int MOST = 200;

  private final ReviewCorrections corrections;
  private final CorrectionFiles exchange;
  private final RunsViewModel runs;
  private final Messages messages;
  private final Formats formats;
  private final DialogService dialogs;

  @FXML private Button export;
  @FXML private Label count;
  @FXML private Label notice;
  @FXML private VBox list;
  @FXML private VBox effects;

  /** A view of these. */
  @SuppressWarnings("NullAway.Init")
  public CorrectionsController(
      ReviewCorrections corrections,
      CorrectionFiles exchange,
      RunsViewModel runs,
      Messages messages,
      Formats formats,
      DialogService dialogs) {
    this.corrections = corrections;
    this.exchange = exchange;
    this.runs = runs;
    this.messages = messages;
    this.formats = formats;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    watch(corrections.all(), this::show);
    watch(corrections.problem(), this::tell);
    watch(exchange.notice(), this::tell);
    watch(runs.list(), this::showEffects);
  }

  @Override
  public void onShow(Route route) {
    runs.refresh();
  }

  private void show(Corrections now) {
    export.setDisable(now.all().isEmpty());
    count.setText(
        now.all().isEmpty()
            ? messages.text("corrections.none")
            : messages.text("corrections.count", now.all().size()));
    list.getChildren().setAll(now.all().stream().limit(MOST).map(this::line).toList());
  }

  private Node line(Correction correction) {
    Label given = styled(word(correction.given()), "mood");
    given.getStyleClass().add("mood-" + correction.given().argument());
    Label said =
        styled(
            correction
                .said()
                .map(one -> messages.text("corrections.instead", word(one)))
                .orElse(messages.text("corrections.unsaid")),
            "review-soft");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button undo = new Button(messages.text("corrections.undo"));
    undo.getStyleClass().add("small");
    undo.setOnAction(_ -> corrections.undo(correction));
    HBox head = new HBox(given, said);
    correction.aspect().ifPresent(aspect -> head.getChildren().add(styled(aspect, "review-title")));
    head.getChildren()
        .addAll(
            gap,
            styled(
                formats.moment(correction.at(), java.time.ZoneId.systemDefault()), "review-soft"),
            undo);
    head.getStyleClass().add("review-head");
    Label text = styled(correction.text().strip(), "review-text");
    text.setWrapText(true);
    VBox line = new VBox(head, text);
    line.getStyleClass().add("review");
    return line;
  }

  private void showEffects(LoadState<List<ShownRun>> now) {
    List<Node> shown = new ArrayList<>();
    now.ready()
        .ifPresent(
            all ->
                all.forEach(
                    run ->
                        run.metrics()
                            .flatMap(RunMetrics::effect)
                            .ifPresent(
                                effect ->
                                    shown.add(
                                        new EffectPane(
                                            run.run().name(), effect, messages, formats)))));
    effects.getChildren().setAll(styled(messages.text("corrections.effects"), "card-title"));
    effects.getChildren().addAll(shown);
    effects.setVisible(!shown.isEmpty());
    effects.setManaged(!shown.isEmpty());
  }

  private void tell(Optional<Sentence> sentence) {
    notice.setText(sentence.map(messages::text).orElse(""));
    notice.setVisible(sentence.isPresent());
    notice.setManaged(sentence.isPresent());
  }

  private String word(Sentiment sentiment) {
    return messages.text("reviews." + sentiment.argument());
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private List<FileChoosers.FileKind> csv() {
    return List.of(new FileChoosers.FileKind("CSV", List.of("*.csv")));
  }

  @FXML
  void read() {
    List<Path> files = dialogs.files().open(messages.text("corrections.import"), csv());
    files.stream().findFirst().ifPresent(exchange::read);
  }

  @FXML
  void write() {
    dialogs
        .files()
        .save(messages.text("corrections.export"), "corrections.csv", csv())
        .ifPresent(file -> exchange.write(corrections.all().get(), file));
  }
}
