package vitrine.ui.importing;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vitrine.core.joining.DatasetJoins.Offer;
import vitrine.core.joining.Join;
import vitrine.core.joining.JoinMatch;
import vitrine.core.joining.JoinSentences;
import vitrine.core.joining.JoinedColumn;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;

/** Offers to add the columns of one dataset to another; not there while nothing goes together. */
public final class JoinsController extends ScreenController {
  private final JoinsViewModel viewModel;
  private final Messages messages;
  private final ErrorPresenter errors;

  @FXML private VBox root;
  @FXML private VBox rows;

  /** A view of this view-model. */
  public JoinsController(JoinsViewModel viewModel, Messages messages, ErrorPresenter errors) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.errors = errors;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    watch(viewModel.datasets(), entries -> viewModel.lookIfChanged());
    watch(viewModel.offers(), this::show);
    watch(viewModel.problem(), problem -> problem.ifPresent(errors::show));
  }

  /** The screen that holds it is shown. */
  void shown() {
    viewModel.show();
  }

  /** The screen that holds it is left. */
  void hidden() {
    viewModel.hide();
  }

  private void show(LoadState<List<Offer>> state) {
    switch (state) {
      case LoadState.Ready<List<Offer>>(List<Offer> offers) -> {
        root.setVisible(!offers.isEmpty());
        rows.getChildren().setAll(offers.stream().map(this::row).toList());
      }
      case LoadState.Failed<List<Offer>>(var sentence, var hint) -> {
        root.setVisible(true);
        rows.getChildren().setAll(label(messages.text(sentence) + " " + messages.text(hint)));
      }
      case LoadState.Loading<List<Offer>>() -> rows.setDisable(true);
      case LoadState.Empty<List<Offer>> empty -> root.setVisible(false);
    }
    if (!(state instanceof LoadState.Loading)) {
      rows.setDisable(false);
    }
  }

  private Node row(Offer offer) {
    Join join = offer.join();
    VBox words = new VBox();
    words.getStyleClass().add("data-notes");
    HBox.setHgrow(words, Priority.ALWAYS);
    String by = messages.text("join.by." + join.by().argument());
    String key = offer.declared() ? "join.title" : "data.joins.offer";
    Label title = label(messages.text(key, join.from(), join.to(), by));
    title.getStyleClass().add("data-heading");
    words.getChildren().add(title);
    offer
        .match()
        .ifPresentOrElse(
            match -> words.getChildren().addAll(sentences(match)),
            () -> words.getChildren().add(hint(messages.text("join.waiting"))));
    Button button =
        new Button(messages.text(offer.declared() ? "data.joins.remove" : "data.joins.join"));
    button.setOnAction(
        click -> {
          if (offer.declared()) {
            viewModel.remove(join);
          } else {
            viewModel.join(join);
          }
        });
    button.setMinWidth(Button.USE_PREF_SIZE);
    HBox row = new HBox(words, button);
    row.getStyleClass().add("data-bar");
    return row;
  }

  private List<Label> sentences(JoinMatch match) {
    String columns =
        match.columns().stream().map(JoinedColumn::name).collect(Collectors.joining(", "));
    return List.of(
        hint(String.join(" ", JoinSentences.of(match, messages::text))),
        hint(messages.text("join.columns", columns)));
  }

  private static Label hint(String text) {
    Label label = label(text);
    label.getStyleClass().add("data-hint");
    return label;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
