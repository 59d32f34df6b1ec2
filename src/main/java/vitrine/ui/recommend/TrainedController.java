package vitrine.ui.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.WorkspaceRecommenders.Listed;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;

/** Recommenders that learn for minutes: train one, and see what each has learned from. */
public final class TrainedController extends ScreenController {
  private final TrainedViewModel viewModel;
  private final RecommendationsViewModel screen;
  private final Messages messages;
  private final Formats formats;

  @FXML private Button train;
  @FXML private Label notice;
  @FXML private VBox epochs;
  @FXML private VBox models;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public TrainedController(
      TrainedViewModel viewModel,
      RecommendationsViewModel screen,
      Messages messages,
      Formats formats) {
    this.viewModel = viewModel;
    this.screen = screen;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    watch(screen.data(), _ -> enable());
    watch(viewModel.training(), _ -> enable());
    watch(viewModel.notice(), this::tell);
    watch(viewModel.epochs(), this::show);
    watch(viewModel.models(), this::list);
  }

  @FXML
  void train() {
    viewModel.train();
  }

  private void enable() {
    train.setDisable(!viewModel.canTrain());
    boolean running = viewModel.training().get();
    train.setText(messages.text(running ? "recommend.trained.running" : "recommend.trained.train"));
  }

  private void tell(Optional<Sentence> sentence) {
    notice.setText(sentence.map(messages::text).orElse(""));
    notice.setVisible(sentence.isPresent());
    notice.setManaged(sentence.isPresent());
  }

  private void show(List<RecommenderEpoch> curve) {
    epochs.getChildren().setAll(curve.stream().map(this::line).toList());
  }

  private Label line(RecommenderEpoch epoch) {
    String found =
        Double.isNaN(epoch.validationHit())
            ? messages.text("recommend.trained.epoch.unvalidated", epoch.epoch())
            : messages.text(
                "recommend.trained.epoch",
                epoch.epoch(),
                formats.percent(epoch.validationHit(), 1),
                formats.number(epoch.validationNdcg(), 4));
    return label(found, "soft");
  }

  private void list(LoadState<List<Listed>> state) {
    List<Listed> all = state.ready().orElse(List.of());
    if (all.isEmpty()) {
      models.getChildren().setAll(label(messages.text("recommend.trained.none"), "soft"));
    } else {
      models.getChildren().setAll(all.stream().map(this::card).toList());
    }
  }

  private VBox card(Listed one) {
    RecommenderCard card = one.card();
    VBox box = new VBox(label(card.name(), "card-title"));
    box.getStyleClass().add("card");
    box.getChildren()
        .add(
            label(
                messages.text(
                    "recommend.trained.learned",
                    formats.whole(card.learnedFrom().events()),
                    formats.whole(card.learnedFrom().shoppers()),
                    formats.whole(card.learnedFrom().catalogue())),
                "soft"));
    best(card).ifPresent(epoch -> box.getChildren().add(line(epoch)));
    String use =
        switch (one.use()) {
          case FITS -> "recommend.trained.fits";
          case OTHER_DATA -> "recommend.trained.other.data";
          case OTHER_ITEMS -> "recommend.trained.other.items";
        };
    box.getChildren().add(label(messages.text(use), "soft"));
    return box;
  }

  private static Optional<RecommenderEpoch> best(RecommenderCard card) {
    return card.curve().stream()
        .filter(epoch -> !Double.isNaN(epoch.validationNdcg()))
        .max(Comparator.comparingDouble(RecommenderEpoch::validationNdcg));
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
