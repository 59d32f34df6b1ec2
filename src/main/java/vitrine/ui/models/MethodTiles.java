package vitrine.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.TileRow;
import vitrine.ui.models.TrainingChoices.Offer;

/** The methods side by side, each with what it does and what it costs on this machine. */
final class MethodTiles {
  private final TileRow row;
  private final TrainingViewModel viewModel;
  private final Messages messages;
  private final Formats formats;

  MethodTiles(TileRow row, TrainingViewModel viewModel, Messages messages, Formats formats) {
    this.row = row;
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
  }

  /** Shows them for what there is to learn from. */
  void show(Optional<Offer.Usable> usable) {
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> tiles = new ArrayList<>();
    tiles.add(tile(Optional.empty(), usable, group));
    for (TrainingMethod method : TrainingMethod.values()) {
      tiles.add(tile(Optional.of(method), usable, group));
    }
    row.show(tiles);
  }

  private ToggleButton tile(
      Optional<TrainingMethod> method, Optional<Offer.Usable> usable, ToggleGroup group) {
    String key = "models.method." + method.map(TrainingMethod::argument).orElse("automatic");
    Label title = new Label(messages.text(key));
    title.getStyleClass().add("review-title");
    Label what = new Label(messages.text(key + ".hint"));
    what.getStyleClass().add("card-hint");
    what.setWrapText(true);
    Label cost = new Label(usable.map(some -> cost(method, some)).orElse(""));
    cost.getStyleClass().add("method-cost");
    cost.setWrapText(true);
    VBox content = new VBox(4, title, what, cost);
    content.setFillWidth(true);
    ToggleButton tile = new ToggleButton();
    tile.setGraphic(content);
    content.prefWidthProperty().bind(tile.widthProperty().subtract(28));
    tile.getStyleClass().add("method-tile");
    tile.setAccessibleText(messages.text(key));
    tile.setToggleGroup(group);
    tile.setSelected(viewModel.method().get().equals(method));
    tile.setOnAction(
        _ -> {
          tile.setSelected(true);
          viewModel.method().set(method);
        });
    return tile;
  }

  private String cost(Optional<TrainingMethod> method, Offer.Usable usable) {
    TrainingMethod used = method.orElse(usable.estimate().automatic());
    TrainingSettings settings =
        viewModel.settings().get().method() == used
            ? viewModel.settings().get()
            : TrainingSettings.of(used);
    String time = formats.duration(usable.estimate().of(settings));
    if (method.isEmpty()) {
      return messages.text(
          "models.cost.automatic", messages.text("models.method." + used.argument()), time);
    }
    return messages.text(
        used != TrainingMethod.HEAD && usable.estimate().measured(used)
            ? "models.cost.measured"
            : "models.cost",
        time);
  }
}
