package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.trained.MoreRecommenders;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Route;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.experiment.ArmUnits;

/** The shop whose shoppers are looked at, and which of them is. */
public final class ShoppersViewModel {
  private final ActiveWorkspace workspace;
  private final ReviewScores scores;
  private final MoreRecommenders trained;
  private final LatestTask<Shop> shop;
  private final LatestTask<ShopperView> shopper;
  private final FinderModel finder;
  private final ListsModel lists;
  private final WhoModel who;
  private final WhatIfModel whatIf;
  private final ItemReviewsModel reviews;
  private final ReadOnlyObjectWrapper<Optional<String>> user =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Fingerprint> read = List.of();
  private Optional<Route> place = Optional.empty();

  /**
   * Follows the open workspace; reads nothing before the screen is shown.
   *
   * @param scores of reviews that were made before
   * @param scoring asked for when reviews are first read
   * @param encoders asked for when sentences of reviews are first scored
   * @param trained adds the models that were trained before
   */
  public ShoppersViewModel(
      ActiveWorkspace workspace,
      SavedSegments segments,
      ReviewScores scores,
      Supplier<WorkspaceScoring> scoring,
      Supplier<TextEncoders> encoders,
      MoreRecommenders trained,
      TaskRunner tasks) {
    this.workspace = workspace;
    this.scores = scores;
    this.trained = trained;
    shop = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.none.title"));
    shopper = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    lists = new ListsModel(tasks);
    finder =
        new FinderModel(
            new GroupMembers(segments, new ArmUnits(workspace, segments)),
            lists.left().model()::get,
            tasks);
    who = new WhoModel(tasks);
    whatIf = new WhatIfModel(lists.left(), tasks);
    reviews = new ItemReviewsModel(workspace, scoring, encoders, tasks);
    lists.chosen().subscribe(chosen -> reviews.of(chosen.map(one -> one.item().item())));
    shop.state().subscribe(this::shopArrived);
    finder.found().subscribe(this::foundArrived);
  }

  /** The data that the screen is about. */
  public ObservableValue<Optional<DatasetEntry>> dataset() {
    return workspace.datasets().map(_ -> workspace.latest(DatasetKind.EVENTS));
  }

  /** Whether the shop is read. */
  public ReadOnlyObjectProperty<? extends LoadState<?>> shop() {
    return shop.state();
  }

  /** Finds shoppers. */
  public FinderModel finder() {
    return finder;
  }

  /** The chosen shopper's lists. */
  public ListsModel lists() {
    return lists;
  }

  /** Who the chosen shopper is. */
  public WhoModel who() {
    return who;
  }

  /** What the list would be otherwise. */
  public WhatIfModel whatIf() {
    return whatIf;
  }

  /** Finds products of the shop; empty while it is not read. */
  Optional<ProductSearch> products() {
    return shop.state().get().ready().map(Shop::search);
  }

  /** What is said of the product that is explained. */
  public ItemReviewsModel reviews() {
    return reviews;
  }

  /** The chosen shopper. */
  public ReadOnlyObjectProperty<LoadState<ShopperView>> shopper() {
    return shopper.state();
  }

  /** Who is chosen. */
  public ReadOnlyObjectProperty<Optional<String>> user() {
    return user.getReadOnlyProperty();
  }

  /** Where on the screen the user was last; empty before they were, and after other data came. */
  Optional<Route> place() {
    return place;
  }

  /** Shows what a route asks for. */
  void follow(Route route) {
    place = Optional.of(route);
    Optional<ShopperGroup> group = ShopperGroup.of(route);
    Optional<String> named = route.parameter(ShopperWay.USER);
    if (group.isPresent() && named.isEmpty()) {
      user.set(Optional.empty());
    }
    finder.among(group.orElse(new ShopperGroup.Everybody()));
    lists.by(route.parameter(ShopperWay.LEFT), route.parameter(ShopperWay.RIGHT));
    whatIf.think(WhatIfState.of(route));
    show(named);
    foundArrived(finder.found().get());
  }

  /** Shows a shopper, or without one keeps whom it shows. */
  public void show(Optional<String> wanted) {
    if (wanted.isPresent() && !wanted.equals(user.get())) {
      user.set(wanted);
      lookUp();
    }
  }

  /** Reads the shop of the workspace's data, unless it is there or under way. */
  public void refresh() {
    Optional<DatasetEntry> events = workspace.latest(DatasetKind.EVENTS);
    if (events.isEmpty()) {
      read = List.of();
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
    if (wanted.equals(read) && there) {
      return;
    }
    if (!read.isEmpty() && !read.getFirst().equals(entry.fingerprint())) {
      user.set(Optional.empty());
      place = Optional.empty();
    }
    read = wanted;
    shop.request(Sentence.of("shoppers.reading"), progress -> read(entry, catalog, progress));
  }

  /** A model was trained: the shop is read again when the screen is shown next. */
  public void forgetModels() {
    read = List.of();
  }

  private Shop read(DatasetEntry entry, Optional<DatasetEntry> catalog, Progress progress) {
    Frame events = workspace.frame(entry, progress);
    Optional<Frame> products = catalog.map(listed -> workspace.frame(listed, progress));
    Optional<RatedReviews> reviews =
        workspace
            .latest(DatasetKind.REVIEWS)
            .map(found -> workspace.frame(found, progress))
            .flatMap(
                frame ->
                    workspace.workspace().get().map(open -> RatedReviews.of(open, frame, scores)));
    return Shop.of(entry, events, products, reviews, trained, progress);
  }

  private void shopArrived(LoadState<Shop> state) {
    finder.look(state.ready());
    whatIf.stand(state.ready());
    who.stand(state.ready());
    lists.stand(state.ready());
    lookUp();
  }

  /** The first of the list stands in while nobody is chosen. */
  private void foundArrived(LoadState<FinderModel.Found> state) {
    if (user.get().isEmpty()) {
      state
          .ready()
          .flatMap(found -> found.shoppers().stream().findFirst())
          .map(FinderModel.Line::user)
          .ifPresent(first -> show(Optional.of(first)));
    }
  }

  private void lookUp() {
    Optional<Shop> ready = shop.state().get().ready();
    Optional<String> wanted = user.get();
    if (ready.isEmpty() || wanted.isEmpty()) {
      shopper.clear(LoadState.empty("shoppers.choose"));
      lists.of(Optional.empty());
      who.of(Optional.empty());
      return;
    }
    shopper.request(
        Sentence.of("shoppers.recommending"), progress -> ready.get().shopper(wanted.get()));
    lists.of(wanted);
    who.of(wanted);
  }
}
