package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperDirectory;
import vitrine.core.recommend.ShopperSummary;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.SavedSegments;

/** One shopper, their list, and why. */
public final class ShoppersViewModel {
  private static final int MOST_FOUND = 100;

  /**
   * The shoppers to choose from.
   *
   * @param shoppers those that are listed
   * @param match how many shoppers of the chosen segment there are
   */
  public record Found(List<ShopperSummary> shoppers, Optional<SegmentMatch> match) {
    /** Copies the list. */
    public Found {
      shoppers = List.copyOf(shoppers);
    }
  }

  /** Which shoppers are listed while nothing is searched for. */
  public enum Listing {
    MOST_ACTIVE,
    RECENT_BUYERS
  }

  private final ActiveWorkspace workspace;
  private final LatestTask<Shop> shop;
  private final LatestTask<Found> found;
  private final SavedSegments segments;
  private final ObjectProperty<Optional<String>> segment =
      new SimpleObjectProperty<>(Optional.empty());
  private final LatestTask<ShopperView> shopper;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.MOST_ACTIVE);
  private final ReadOnlyObjectWrapper<Optional<String>> user =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RecommendedItem>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Fingerprint> fitted = List.of();

  /** Follows the open workspace; fits nothing before the screen is shown. */
  public ShoppersViewModel(ActiveWorkspace workspace, SavedSegments segments, TaskRunner tasks) {
    this.workspace = workspace;
    this.segments = segments;
    shop = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.none.title"));
    found = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.found.none"));
    shopper = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    shop.state().subscribe(this::shopArrived);
    found.state().subscribe(this::foundArrived);
    shopper.state().subscribe(this::shopperArrived);
    query.subscribe(this::find);
    listing.subscribe(this::find);
    segment.subscribe(this::find);
    segments.all().subscribe(all -> find());
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return workspace.datasets().map(_ -> workspace.latest(DatasetKind.EVENTS));
  }

  /** Whether the shop's model is there. */
  public ReadOnlyObjectProperty<? extends LoadState<?>> shop() {
    return shop.state();
  }

  /** The shoppers to choose from. */
  public ReadOnlyObjectProperty<LoadState<Found>> found() {
    return found.state();
  }

  /** The chosen shopper. */
  public ReadOnlyObjectProperty<LoadState<ShopperView>> shopper() {
    return shopper.state();
  }

  /** Part of an id that is searched for; empty for a listing. */
  public StringProperty query() {
    return query;
  }

  /** The saved segments to choose from. */
  public ReadOnlyObjectProperty<List<Segment>> segments() {
    return segments.all();
  }

  /** Whose shoppers are listed; everybody if empty. */
  public ObjectProperty<Optional<String>> segment() {
    return segment;
  }

  /** What is listed while nothing is searched for. */
  public ObjectProperty<Listing> listing() {
    return listing;
  }

  /** Who is shown. */
  public ReadOnlyObjectProperty<Optional<String>> user() {
    return user.getReadOnlyProperty();
  }

  /** The recommended item that is explained. */
  public ReadOnlyObjectProperty<Optional<RecommendedItem>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Shows a shopper, or without one keeps whom it shows. */
  public void show(Optional<String> wanted) {
    if (wanted.isPresent() && !wanted.equals(user.get())) {
      user.set(wanted);
      lookUp();
    }
  }

  /** Explains a recommended item. */
  public void explain(RecommendedItem item) {
    chosen.set(Optional.of(item));
  }

  /** Fits the model of the workspace's data, unless it is there or under way. */
  public void refresh() {
    Optional<DatasetEntry> events = workspace.latest(DatasetKind.EVENTS);
    if (events.isEmpty()) {
      fitted = List.of();
      shop.clear(LoadState.empty("shoppers.none.title"));
      return;
    }
    DatasetEntry entry = events.get();
    Optional<DatasetEntry> catalog = workspace.latest(DatasetKind.CATALOG);
    List<Fingerprint> wanted =
        catalog
            .map(products -> List.of(entry.fingerprint(), products.fingerprint()))
            .orElse(List.of(entry.fingerprint()));
    boolean there =
        shop.state().get() instanceof LoadState.Ready
            || shop.state().get() instanceof LoadState.Loading;
    if (wanted.equals(fitted) && there) {
      return;
    }
    if (!fitted.isEmpty() && !fitted.getFirst().equals(entry.fingerprint())) {
      user.set(Optional.empty());
    }
    fitted = wanted;
    shop.request(Sentence.of("shoppers.fitting"), progress -> fit(entry, catalog, progress));
  }

  private Shop fit(DatasetEntry entry, Optional<DatasetEntry> catalog, Progress progress) {
    Frame events = workspace.frame(entry, progress);
    Optional<Frame> products = catalog.map(listed -> workspace.frame(listed, progress));
    Optional<RatedReviews> reviews =
        workspace
            .latest(DatasetKind.REVIEWS)
            .map(found -> ReviewSet.of(workspace.frame(found, progress)))
            .map(RatedReviews::unscored);
    return Shop.of(entry, events, products, reviews, progress);
  }

  private void shopArrived(LoadState<Shop> state) {
    find();
    lookUp();
  }

  private void find() {
    Optional<Shop> ready = shop.state().get().ready();
    if (ready.isEmpty()) {
      found.clear(LoadState.empty("shoppers.found.none"));
      return;
    }
    String text = query.get().strip();
    Listing wanted = listing.get();
    Optional<String> group = segment.get();
    found.request(
        Sentence.of("shoppers.finding"),
        progress -> {
          Optional<SegmentMembers> members = group.map(name -> segments.members(name, progress));
          ShopperDirectory everybody = ready.get().directory();
          ShopperDirectory directory =
              members.map(some -> everybody.among(some::contains)).orElse(everybody);
          return new Found(
              list(directory, text, wanted),
              members.map(
                  some -> new SegmentMatch(some.segment().name(), some.count(), directory.size())));
        });
  }

  private static List<ShopperSummary> list(
      ShopperDirectory directory, String text, Listing wanted) {
    if (!text.isEmpty()) {
      return directory.search(text, MOST_FOUND);
    }
    return switch (wanted) {
      case MOST_ACTIVE -> directory.mostActive(MOST_FOUND);
      case RECENT_BUYERS -> directory.recentBuyers(MOST_FOUND);
    };
  }

  /** The first of the list stands in while nobody is chosen. */
  private void foundArrived(LoadState<Found> state) {
    if (user.get().isEmpty()) {
      state
          .ready()
          .map(Found::shoppers)
          .filter(list -> !list.isEmpty())
          .ifPresent(list -> show(Optional.of(list.getFirst().user())));
    }
  }

  private void lookUp() {
    Optional<Shop> ready = shop.state().get().ready();
    Optional<String> wanted = user.get();
    if (ready.isEmpty() || wanted.isEmpty()) {
      shopper.clear(LoadState.empty("shoppers.choose"));
      return;
    }
    shopper.request(
        Sentence.of("shoppers.recommending"), progress -> ready.get().shopper(wanted.get()));
  }

  private void shopperArrived(LoadState<ShopperView> state) {
    chosen.set(state.ready().flatMap(view -> view.items().stream().findFirst()));
  }
}
