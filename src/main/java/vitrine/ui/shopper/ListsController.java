package vitrine.ui.shopper;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.Recommendation;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;

/** The shopper's list by two models beside each other, and why an item is in it. */
public final class ListsController extends ScreenController {
  private final ShoppersViewModel screen;
  private final ListsModel lists;
  private final ShopperWay way;
  private final Messages messages;
  private final Formats formats;

  @FXML private Label fallback;
  @FXML private VBox left;
  @FXML private VBox right;
  @FXML private VBox why;

  private ListColumn onLeft;
  private ListColumn onRight;
  private WhyPane whyPane;

  /** A view of this view-model's lists. */
  @SuppressWarnings("NullAway.Init")
  public ListsController(
      ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats) {
    this.screen = screen;
    this.lists = screen.lists();
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    fallback.managedProperty().bind(fallback.visibleProperty());
    onLeft = column(left, lists.left(), lists.right(), ShopperWay.LEFT);
    onRight = column(right, lists.right(), lists.left(), ShopperWay.RIGHT);
    onLeft.items().setId("items");
    onRight.items().setId("beside");
    whyPane = new WhyPane(why, messages, this::toReviews);
    watch(lists.models(), _ -> offer());
    watch(lists.left().model(), _ -> offer());
    watch(lists.right().model(), _ -> offer());
    watch(lists.left().shown(), _ -> show());
    watch(lists.right().shown(), _ -> show());
    watch(lists.chosen(), _ -> explain());
    watch(lists.left().trust(), _ -> explain());
    watch(lists.right().trust(), _ -> explain());
    watch(screen.shopper(), _ -> show());
    AspectLines lines = new AspectLines(messages, formats, screen.reviews()::score);
    watch(screen.reviews().aspects(), said -> whyPane.sayOfReviews(lines.of(said)));
  }

  private ListColumn column(VBox box, ListSide side, ListSide other, String name) {
    return new ListColumn(
        box,
        side,
        () -> other.shown().get().ready(),
        this::words,
        messages,
        model -> way.by(name, model),
        lists::explain);
  }

  private ShopperWords words() {
    return new ShopperWords(messages, formats, screen.shopper().get().ready().orElseThrow());
  }

  private void offer() {
    onLeft.offer(lists.models().get());
    onRight.offer(lists.models().get());
  }

  private void show() {
    if (screen.shopper().get().ready().isEmpty()) {
      return;
    }
    onLeft.show();
    onRight.show();
    onLeft.compare();
    onRight.compare();
    fallback.setVisible(
        lists.left().shown().get().ready().map(ModelList::list).stream()
            .anyMatch(Recommendation::popularityOnly));
    explain();
  }

  private void explain() {
    Optional<ListsModel.Chosen> chosen = lists.chosen().get();
    onLeft.mark(chosen);
    onRight.mark(chosen);
    if (chosen.isEmpty() || screen.shopper().get().ready().isEmpty()) {
      whyPane.clear();
      return;
    }
    LoadState<ModelList> first = lists.left().shown().get();
    boolean ofLeft = first.ready().equals(Optional.of(chosen.get().by()));
    whyPane.show(
        chosen.get(), ofLeft ? lists.right().shown().get().ready() : first.ready(), words());
    whyPane.trust((ofLeft ? lists.left() : lists.right()).trust().get(), words());
  }

  private void toReviews(String item) {
    way.leave(Route.to(Destination.REVIEWS).with("tab", "overview").with("item", item));
  }
}
