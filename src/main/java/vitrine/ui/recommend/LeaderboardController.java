package vitrine.ui.recommend;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import vitrine.core.recommend.ShopperData;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;

/** Models side by side under one protocol. */
public final class LeaderboardController extends ScreenController {
  private final RecommendationsViewModel screen;
  private final Messages messages;
  private final Formats formats;

  @FXML private Label scope;

  /** A view of the screen's data. */
  @SuppressWarnings("NullAway.Init")
  public LeaderboardController(
      RecommendationsViewModel screen, Messages messages, Formats formats) {
    this.screen = screen;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    watch(screen.data(), this::show);
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
  }
}
