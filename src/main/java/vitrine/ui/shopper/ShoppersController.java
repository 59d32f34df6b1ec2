package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.PastEvent;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperProfile;
import vitrine.core.recommend.ShopperSummary;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.SegmentPicker;
import vitrine.ui.shopper.ShoppersViewModel.Found;
import vitrine.ui.shopper.ShoppersViewModel.Listing;

/** One shopper, their list, and why. Its route may name a shopper or a saved segment. */
public final class ShoppersController extends ScreenController {
  private static final String USER = "user";
  private static final String SEGMENT = "segment";

  private final ShoppersViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final ShopperWords words;
  private boolean filling;

  @FXML private MessagePane message;
  @FXML private StatePane shop;
  @FXML private TextField search;
  @FXML private ToggleButton active;
  @FXML private ToggleButton buyers;
  @FXML private StatePane found;
  @FXML private SegmentPicker segment;
  @FXML private ListView<ShopperSummary> people;
  @FXML private StatePane shopper;
  @FXML private Label name;
  @FXML private Label facts;
  @FXML private FlowPane favourites;
  @FXML private Label historyNote;
  @FXML private ListView<PastEvent> timeline;
  @FXML private Label fallback;
  @FXML private ListView<RecommendedItem> items;
  @FXML private Label whyTitle;
  @FXML private Label whySentence;
  @FXML private VBox bars;
  @FXML private Label whyNot;
  @FXML private Hyperlink reviews;

  /** A view of this view-model. */
  public ShoppersController(
      ShoppersViewModel viewModel, Navigator navigator, Messages messages, Formats formats) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.words = new ShopperWords(messages, formats);
  }

  @FXML
  void initialize() {
    for (Label label : List.of(historyNote, fallback, whyNot)) {
      label.managedProperty().bind(label.visibleProperty());
    }
    people.setCellFactory(_ -> new ShopperCell(words));
    timeline.setCellFactory(_ -> new PastEventCell(words));
    items.setCellFactory(_ -> new RecommendedCell(words));
    shopper.message().setIcon("mdi2a-account-search-outline");
    search.setText(viewModel.query().get());
    search.textProperty().subscribe(text -> viewModel.query().set(text));
    active.setOnAction(_ -> list(Listing.MOST_ACTIVE));
    buyers.setOnAction(_ -> list(Listing.RECENT_BUYERS));
    people.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    items.getSelectionModel().selectedItemProperty().subscribe(this::explain);
    segment.begin(messages, viewModel.segment()::set);
    watch(viewModel.segments(), all -> segment.offer(all, viewModel.segment().get()));
    watch(viewModel.listing(), this::showListing);
    watch(viewModel.dataset(), this::showDataset);
    watch(viewModel.shop(), state -> shop.show(state, messages, _ -> {}));
    watch(viewModel.found(), state -> found.show(state, messages, this::showFound));
    watch(viewModel.shopper(), state -> shopper.show(state, messages, this::showShopper));
    watch(viewModel.chosen(), this::showWhy);
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
    route
        .parameter(SEGMENT)
        .ifPresent(
            name -> {
              viewModel.segment().set(Optional.of(name));
              segment.offer(viewModel.segments().get(), Optional.of(name));
            });
    viewModel.show(route.parameter(USER));
  }

  private void showDataset(Optional<DatasetEntry> dataset) {
    message.setVisible(dataset.isEmpty());
    shop.setVisible(dataset.isPresent());
  }

  private void list(Listing listing) {
    search.clear();
    viewModel.listing().set(listing);
    showListing(listing);
  }

  private void showListing(Listing listing) {
    active.setSelected(listing == Listing.MOST_ACTIVE);
    buyers.setSelected(listing == Listing.RECENT_BUYERS);
  }

  private void showFound(Found list) {
    filling = true;
    people.getItems().setAll(list.shoppers());
    segment.say(list.match(), messages, words.formats());
    select();
    filling = false;
  }

  private void select() {
    String shown = viewModel.user().get().orElse("");
    people.getSelectionModel().clearSelection();
    for (ShopperSummary summary : people.getItems()) {
      if (summary.user().equals(shown)) {
        people.getSelectionModel().select(summary);
      }
    }
  }

  private void choose(ShopperSummary summary) {
    if (!filling
        && summary != null
        && !viewModel.user().get().equals(Optional.of(summary.user()))) {
      navigator.go(Route.to(Destination.SHOPPERS).with(USER, summary.user()));
    }
  }

  private void showShopper(ShopperView view) {
    ShopperProfile profile = view.profile();
    words.look(view);
    name.setText(profile.user());
    facts.setText(words.facts(profile));
    favourites.getChildren().setAll(words.favourites(profile));
    historyNote.setText(words.historyNote(profile));
    historyNote.setVisible(!historyNote.getText().isEmpty());
    timeline.getItems().setAll(profile.timeline());
    timeline.scrollTo(0);
    fallback.setVisible(view.list().popularityOnly());
    items.getItems().setAll(view.items());
    items.getSelectionModel().selectFirst();
    filling = true;
    select();
    filling = false;
  }

  private void explain(RecommendedItem item) {
    if (item != null) {
      viewModel.explain(item);
    }
  }

  private void showWhy(Optional<RecommendedItem> chosen) {
    Optional<ShopperView> view = viewModel.shopper().get().ready();
    if (chosen.isEmpty() || view.isEmpty()) {
      whyTitle.setText(messages.text("shoppers.why.none"));
      whySentence.setText("");
      bars.getChildren().clear();
      whyNot.setVisible(false);
      reviews.setVisible(false);
      return;
    }
    RecommendedItem item = chosen.get();
    words.look(view.get());
    whyTitle.setText(messages.text("shoppers.why", words.product(item.item())));
    whySentence.setText(
        new ExplanationSentence(messages::text).of(item.explanation(), words::product));
    bars.getChildren().setAll(new ArrayList<>(words.bars(item)));
    String without = words.counterfactual(item);
    whyNot.setText(without);
    whyNot.setVisible(!without.isEmpty());
    reviews.setVisible(true);
  }

  @FXML
  void openReviews() {
    viewModel
        .chosen()
        .get()
        .ifPresent(
            item ->
                navigator.go(
                    Route.to(Destination.REVIEWS)
                        .with("tab", "overview")
                        .with("item", item.item())));
  }

  @FXML
  void openData() {
    navigator.go(Destination.DATA);
  }
}
