package vitrine.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.LearningSource;
import vitrine.core.sentiment.Sentiment;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.TileRow;
import vitrine.ui.models.TrainingChoices.Offer;

/** Starts trainings, and shows how the one under way goes. */
public final class TrainingController extends ScreenController {
  private final TrainingViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;

  @FXML private VBox live;
  @FXML private VBox queue;
  @FXML private ChartGrid charts;
  @FXML private Label notice;
  @FXML private StatePane state;
  @FXML private ChoiceRow<LearningSource> source;
  @FXML private Label sourceNote;
  @FXML private Label corrections;
  @FXML private TileRow methods;
  @FXML private VBox advanced;
  @FXML private TextField name;
  @FXML private Button train;
  @FXML private Label refusal;

  private MethodTiles tiles;
  private SettingsForm settings;
  private QueuePane under;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public TrainingController(
      TrainingViewModel viewModel, Messages messages, Formats formats, ChartView chartView) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
  }

  @FXML
  void initialize() {
    charts.connect(chartView);
    tiles = new MethodTiles(methods, viewModel, messages, formats);
    settings = new SettingsForm(advanced, viewModel, messages);
    under = new QueuePane(live, queue, charts, viewModel.queue(), messages, formats);
    watch(viewModel.choices(), this::show);
    watch(viewModel.source(), _ -> settle());
    watch(viewModel.method(), _ -> settle());
    watch(viewModel.settings(), _ -> settle());
    watch(viewModel.queue().live(), under::show);
    watch(viewModel.queue().live(), _ -> settle());
    watch(viewModel.queue().notice(), this::tell);
    watch(viewModel.queue().changes(), _ -> viewModel.refresh());
    name.textProperty().subscribe(this::settle);
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
  }

  private void show(LoadState<TrainingChoices> now) {
    state.show(now, messages, this::fill);
    settle();
  }

  private void fill(TrainingChoices choices) {
    source.offer(
        List.copyOf(choices.sources().keySet()),
        each -> messages.text("models.source." + each.key()),
        viewModel.source()::set);
    source.setVisible(choices.sources().size() > 1);
    source.setManaged(source.isVisible());
    corrections.setText(messages.text("models.corrections", choices.corrections()));
    if (name.getText().isBlank() || choices.names().contains(name.getText())) {
      name.setText(suggestion(choices));
    }
  }

  private String suggestion(TrainingChoices choices) {
    int number = choices.names().size() + 1;
    while (choices.names().contains(messages.text("models.name.suggested", number))) {
      number++;
    }
    return messages.text("models.name.suggested", number);
  }

  private void settle() {
    Optional<TrainingChoices> ready = viewModel.choices().get().ready();
    LearningSource chosen = viewModel.source().get();
    source.mark(chosen);
    ready.ifPresent(choices -> sourceNote.setText(note(choices, chosen)));
    tiles.show(ready.flatMap(choices -> choices.usable(chosen)));
    settings.show(viewModel.settings().get());
    Optional<Sentence> why = viewModel.refusal(name.getText());
    refusal.setText(why.map(messages::text).orElse(""));
    train.setDisable(why.isPresent());
  }

  private String note(TrainingChoices choices, LearningSource chosen) {
    return switch (choices.sources().get(chosen)) {
      case Offer.Usable usable ->
          messages.text(
                  "models.source.note",
                  choices.dataset().name(),
                  formats.whole(usable.rows()),
                  formats.whole(texts(usable, Sentiment.NEGATIVE)),
                  formats.whole(texts(usable, Sentiment.NEUTRAL)),
                  formats.whole(texts(usable, Sentiment.POSITIVE)),
                  messages.text("models.source." + chosen.key()))
              + (usable.contradictions() == 0
                  ? ""
                  : " " + messages.text("models.contradictions", usable.contradictions()));
      case Offer.Refused refused -> messages.text(refused.hint());
      case null -> "";
    };
  }

  private static int texts(Offer.Usable usable, Sentiment label) {
    return usable.texts().getOrDefault(label, 0);
  }

  private void tell(Optional<Sentence> sentence) {
    notice.setText(sentence.map(messages::text).orElse(""));
    notice.setVisible(sentence.isPresent());
    notice.setManaged(sentence.isPresent());
  }

  @FXML
  void train() {
    viewModel.train(name.getText());
    name.clear();
  }

  @Override
  public void dispose() {
    under.dispose();
    super.dispose();
  }
}
