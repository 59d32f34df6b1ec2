package vitrine.ui.recommend;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.DeclinedModel;
import vitrine.core.recommend.evaluation.EvaluationGroup;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.Leaderboard;
import vitrine.core.recommend.evaluation.LeaderboardCsv;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.RankMetric;
import vitrine.core.recommend.evaluation.Split;
import vitrine.core.recommend.evaluation.Standing;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.ChoiceRow;

/** Models side by side under one protocol. */
public final class LeaderboardController extends ScreenController {
  private final RecommendationsViewModel screen;
  private final LeaderboardViewModel viewModel;
  private final DialogService dialogs;
  private final ErrorPresenter errors;
  private final Messages messages;
  private final Formats formats;
  private final LeaderboardWords words;

  @FXML private Label scope;
  @FXML private FlowPane models;
  @FXML private ChoiceRow<Split> split;
  @FXML private ChoiceRow<Boolean> candidates;
  @FXML private CheckBox tune;
  @FXML private Button compare;
  @FXML private StatePane state;
  @FXML private ChoiceRow<Integer> length;
  @FXML private Label verdict;
  @FXML private Label notice;
  @FXML private TableView<?> table;
  @FXML private Label stamp;
  @FXML private VBox declined;
  @FXML private TableView<EvaluationGroup> groups;

  private LeaderboardTable board;
  private GroupTable groupTable;

  /** A view of the screen's data and of the comparison. */
  @SuppressWarnings("NullAway.Init")
  public LeaderboardController(
      RecommendationsViewModel screen,
      LeaderboardViewModel viewModel,
      DialogService dialogs,
      ErrorPresenter errors,
      Messages messages,
      Formats formats) {
    this.screen = screen;
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.errors = errors;
    this.messages = messages;
    this.formats = formats;
    this.words = new LeaderboardWords(messages, formats);
  }

  @FXML
  void initialize() {
    board = new LeaderboardTable(table, messages, formats, words);
    groupTable = new GroupTable(groups, messages, formats, words);
    notice.managedProperty().bind(notice.visibleProperty());
    split.offer(
        LeaderboardChoice.SPLITS,
        words::split,
        chosen -> viewModel.choose(choice -> choice.withSplit(chosen)));
    candidates.offer(
        List.of(false, true),
        only -> messages.text(only ? "recommend.candidates.new" : "recommend.candidates.all"),
        chosen -> viewModel.choose(choice -> choice.withNewOnly(chosen)));
    length.offer(
        LeaderboardChoice.LENGTHS,
        k -> messages.text("recommend.length", k),
        viewModel.length()::set);
    tune.setOnAction(_ -> viewModel.choose(choice -> choice.withTune(tune.isSelected())));
    watch(screen.data(), this::show);
    watch(viewModel.choice(), this::show);
    watch(viewModel.result(), this::showResult);
    watch(viewModel.length(), _ -> showResult(viewModel.result().get()));
  }

  @FXML
  void compare() {
    viewModel.compare();
  }

  /** Saves the comparison where the user says. */
  @FXML
  void export() {
    Optional<LeaderboardAnswer> answer = viewModel.result().get().ready();
    if (answer.isEmpty()) {
      return;
    }
    Optional<Path> file =
        dialogs
            .files()
            .save(
                messages.text("recommend.export"),
                messages.text("recommend.export.name") + ".csv",
                List.of(new FileKind(messages.text("recommend.export.csv"), List.of("*.csv"))));
    file.ifPresent(
        path ->
            screen
                .tasks()
                .<Path>run(
                    Lane.COMPUTE,
                    Sentence.of("recommend.export.saving"),
                    _ -> {
                      LeaderboardCsv.write(answer.get().report(), path);
                      return path;
                    },
                    outcome -> {
                      if (outcome instanceof Outcome.Failed<Path>(Throwable failure)) {
                        errors.show(failure);
                      }
                    }));
  }

  private void show(LoadState<ShopperData> data) {
    scope.setText(
        data.ready()
            .map(
                there ->
                    messages.text(
                        "recommend.scope",
                        there.entry().name(),
                        formats.whole(there.interactions().events()),
                        formats.whole(there.interactions().users()),
                        formats.whole(there.interactions().catalogue())))
            .orElse(""));
    models.getChildren().setAll(viewModel.models().stream().map(this::toggle).toList());
  }

  private ToggleButton toggle(String name) {
    ToggleButton toggle = new ToggleButton(words.model(name));
    toggle.getStyleClass().add("model-toggle");
    toggle.setUserData(name);
    toggle.setSelected(viewModel.choice().get().has(name));
    if (Leaderboard.always(name)) {
      toggle.setDisable(true);
      toggle.setTooltip(new Tooltip(messages.text("recommend.always")));
    } else if (viewModel.elsewhere(name)) {
      toggle.setGraphic(new FontIcon("mdi2t-timer-sand"));
      toggle.setTooltip(new Tooltip(messages.text("recommend.elsewhere")));
    }
    toggle.setOnAction(
        _ -> viewModel.choose(choice -> choice.withModel(name, toggle.isSelected())));
    return toggle;
  }

  private void show(LeaderboardChoice choice) {
    split.mark(choice.split());
    candidates.mark(choice.newOnly());
    tune.setSelected(choice.tune());
  }

  private void showResult(LoadState<LeaderboardAnswer> result) {
    length.mark(viewModel.length().get());
    compare.setDisable(result instanceof LoadState.Loading<LeaderboardAnswer>);
    state.show(result, messages, this::fill);
    if (result instanceof LoadState.Empty<LeaderboardAnswer>) {
      state.message().setIcon("mdi2p-podium");
      state.message().setHint(messages.text("recommend.leaderboard.none.hint"));
    }
  }

  private void fill(LeaderboardAnswer answer) {
    int k = viewModel.length().get();
    EvaluationReport report = answer.report();
    declined.getChildren().setAll(report.declined().stream().map(this::declined).toList());
    stamp.setText(words.stamp(answer, k, zone()));
    Optional<String> known = words.known(report.stamp());
    notice.setVisible(known.isPresent());
    notice.setText(known.orElse(""));
    List<ModelResult> ranked = report.ranked(Fitted.REFIT, k);
    for (TableView<?> shown : List.of(table, groups)) {
      shown.setVisible(!ranked.isEmpty());
      shown.setManaged(!ranked.isEmpty());
    }
    if (ranked.isEmpty()) {
      verdict.setText(messages.text("recommend.verdict.nobody"));
      return;
    }
    verdict.setText(verdict(report, ranked, k));
    board.show(report, k);
    groupTable.show(report, k);
  }

  private String verdict(EvaluationReport report, List<ModelResult> ranked, int k) {
    ModelResult best = ranked.getFirst();
    List<String> asGood =
        ranked.stream()
            .filter(
                result ->
                    switch (Standing.of(report, result, k)) {
                      case AS_GOOD, UNCLEAR -> true;
                      case LEADER, WORSE -> false;
                    })
            .map(result -> words.model(result.model()))
            .toList();
    String first =
        messages.text(
            "recommend.verdict.best",
            words.model(best.model()),
            formats.percent(best.at(k).of(RankMetric.HIT).value(), 1),
            k);
    String rest =
        asGood.isEmpty()
            ? messages.text("recommend.verdict.clear")
            : messages.text("recommend.verdict.close", words.list(asGood));
    return ranked.size() == 1 ? first : words.sentences(List.of(first, rest));
  }

  private Label declined(DeclinedModel model) {
    Label label = new Label(words.declined(model));
    label.setWrapText(true);
    label.getStyleClass().add("leaderboard-declined");
    return label;
  }

  private ZoneId zone() {
    return screen.data().get().ready().map(data -> data.log().zone()).orElse(ZoneOffset.UTC);
  }
}
