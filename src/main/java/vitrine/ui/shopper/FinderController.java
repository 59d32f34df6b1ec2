package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.SegmentPicker;
import vitrine.ui.shopper.FinderModel.Found;

/** Finds a shopper: by id, in a segment or a variant, at the top of a listing. */
public final class FinderController extends ScreenController {
  private final ShoppersViewModel screen;
  private final FinderModel finder;
  private final ShopperWay way;
  private final Messages messages;
  private final Formats formats;
  private boolean filling;

  @FXML private TextField search;
  @FXML private SegmentPicker segment;
  @FXML private VBox arm;
  @FXML private Label armName;
  @FXML private Label armNote;
  @FXML private Button leaveArm;
  @FXML private ComboBox<Listing> listing;
  @FXML private StatePane found;
  @FXML private ListView<FinderModel.Line> people;

  /** A view of this view-model's finder. */
  @SuppressWarnings("NullAway.Init")
  public FinderController(
      ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats) {
    this.screen = screen;
    this.finder = screen.finder();
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    arm.managedProperty().bind(arm.visibleProperty());
    leaveArm.setAccessibleText(messages.text("shoppers.arm.leave"));
    people.setCellFactory(_ -> new ShopperCell(messages));
    people.setPlaceholder(new Label(messages.text("shoppers.found.none")));
    search.setText(finder.query().get());
    search.textProperty().subscribe(text -> finder.query().set(text));
    listing.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Listing choice) {
            return choice == null ? "" : name(choice);
          }

          @Override
          public Listing fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    listing.setOnAction(_ -> list(listing.getValue()));
    people.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    listing.setAccessibleText(messages.text("shoppers.listing"));
    segment.begin(messages, way::among);
    watch(finder.segments(), all -> offer(all, finder.group().get()));
    watch(finder.group(), group -> offer(finder.segments().get(), group));
    watch(finder.listing(), _ -> offerListings());
    watch(finder.like(), _ -> offerListings());
    watch(finder.found(), state -> found.show(state, messages, this::showFound));
    watch(screen.user(), this::select);
  }

  private void offer(List<Segment> segments, ShopperGroup group) {
    segment.offer(
        segments,
        group instanceof ShopperGroup.Saved(String name) ? Optional.of(name) : Optional.empty());
    arm.setVisible(group instanceof ShopperGroup.Arm);
    if (group instanceof ShopperGroup.Arm(String experiment, String name)) {
      armName.setText(messages.text("shoppers.arm", name, experiment));
      armNote.setText("");
    }
  }

  private void list(@Nullable Listing wanted) {
    if (wanted != null && !filling) {
      search.clear();
      finder.list(wanted, screen.user().get());
    }
  }

  /** The names follow whom the most like ones are like, so the box is filled anew. */
  private void offerListings() {
    filling = true;
    listing.getItems().setAll(Listing.values());
    listing.setValue(finder.listing().get());
    filling = false;
  }

  private String name(Listing choice) {
    return choice != Listing.MOST_LIKE
        ? messages.text(choice.titleKey())
        : finder
            .like()
            .get()
            .filter(_ -> finder.listing().get() == Listing.MOST_LIKE)
            .map(user -> messages.text(choice.titleKey(), user))
            .orElseGet(() -> messages.text(choice.titleKey() + ".none"));
  }

  private void showFound(Found list) {
    filling = true;
    people.getItems().setAll(list.shoppers());
    select(screen.user().get());
    filling = false;
    switch (list.group()) {
      case ShopperGroup.Everybody _ -> segment.say(Optional.empty(), messages, formats);
      case ShopperGroup.Saved(String name) ->
          segment.say(
              Optional.of(new SegmentMatch(name, list.size(), list.known())), messages, formats);
      case ShopperGroup.Arm _ ->
          armNote.setText(
              list.known() == 0
                  ? messages.text("shoppers.arm.nobody", formats.whole(list.size()))
                  : messages.text(
                      "shoppers.arm.known",
                      formats.whole(list.known()),
                      formats.whole(list.size())));
    }
  }

  private void select(Optional<String> shown) {
    boolean before = filling;
    filling = true;
    people.getSelectionModel().clearSelection();
    for (FinderModel.Line summary : people.getItems()) {
      if (shown.equals(Optional.of(summary.user()))) {
        people.getSelectionModel().select(summary);
      }
    }
    filling = before;
  }

  private void choose(FinderModel.@Nullable Line summary) {
    if (!filling && summary != null && !screen.user().get().equals(Optional.of(summary.user()))) {
      way.to(summary.user());
    }
  }

  @FXML
  void leaveArm() {
    way.among(Optional.empty());
  }
}
