package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import vitrine.core.recommend.timeline.Timeline;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;

/** What the shopper did, session by session, the newest first. */
public final class TimelineController extends ScreenController {
  private final ShoppersViewModel screen;
  private final ShopperWay way;
  private final Messages messages;
  private final Formats formats;

  @FXML private Label note;
  @FXML private ListView<TimelineRow> timeline;

  /** A view of this view-model's shopper. */
  @SuppressWarnings("NullAway.Init")
  public TimelineController(
      ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats) {
    this.screen = screen;
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    timeline.setCellFactory(_ -> new TimelineCell(this::words, way::without));
    watch(screen.shopper(), this::show);
  }

  private ShopperWords words() {
    return new ShopperWords(messages, formats, screen.shopper().get().ready().orElseThrow());
  }

  private void show(LoadState<ShopperView> state) {
    Optional<Timeline> told = state.ready().map(ShopperView::timeline);
    timeline.getItems().setAll(told.map(TimelineRow::of).orElse(List.of()));
    note.setText(told.map(this::note).orElse(""));
    timeline.scrollTo(0);
  }

  /** What the timeline leaves out, or that there is none. */
  private String note(Timeline told) {
    if (told.events() == 0) {
      return messages.text("shoppers.history.none");
    }
    return told.older() > 0
        ? messages.text("shoppers.history.older", formats.whole(told.older()))
        : messages.text("shoppers.history.sessions", told.sessions().size());
  }
}
