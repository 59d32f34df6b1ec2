package vitrine.ui.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.LogShop;
import vitrine.core.recommend.RankChange;
import vitrine.core.recommend.RankChange.Movement;
import vitrine.core.recommend.trained.MoreRecommenders;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;

class ShoppersViewModelTest {
  private final TaskRunner tasks = TaskRunner.direct();

  private ShoppersViewModel viewModel(Workspaces workspaces) {
    ActiveWorkspace workspace = new ActiveWorkspace(() -> workspaces, tasks);
    workspace.open(Path.of("w"), _ -> {});
    return new ShoppersViewModel(
        workspace,
        new SavedSegments(
            workspace,
            new Exploration(new Navigator(), workspace, new PreparedLogs(workspace)),
            tasks),
        (open, reviews) -> Optional.empty(),
        () -> {
          throw new AssertionError("nothing is said of reviews");
        },
        () -> {
          throw new AssertionError("nothing is read by an encoder");
        },
        MoreRecommenders.none(),
        tasks);
  }

  private ShoppersViewModel shop() {
    return viewModel(
        new MemoryWorkspaces()
            .with("shop", DatasetKind.EVENTS, LogShop.events())
            .with("products", DatasetKind.CATALOG, LogShop.catalog()));
  }

  @Test
  void nothingIsFittedBeforeTheScreenIsShown() {
    ShoppersViewModel shoppers = shop();

    assertThat(shoppers.shop().get()).isInstanceOf(LoadState.Empty.class);
    assertThat(shoppers.dataset().getValue()).isPresent();
  }

  @Test
  void theMostActiveShopperStandsInWhileNobodyIsChosen() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();

    assertThat(shoppers.shopper().get().ready().orElseThrow().profile().user()).isEqualTo("ann");
    assertThat(shoppers.lists().chosen().get()).map(chosen -> chosen.item().item()).contains("pot");
  }

  @Test
  void aRouteNamesTheShopperBeforeTheModelIsThere() {
    ShoppersViewModel shoppers = shop();
    shoppers.show(Optional.of("cid"));
    assertThat(shoppers.shopper().get()).isInstanceOf(LoadState.Empty.class);

    shoppers.refresh();

    ModelList cid = shoppers.lists().left().shown().get().ready().orElseThrow();
    assertThat(cid.list().popularityOnly()).isTrue();
    assertThat(cid.items().getFirst().explanation()).isInstanceOf(Explanation.FromPopularity.class);
  }

  @Test
  void anUnknownShopperIsAFailureWithItsSentence() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();
    shoppers.show(Optional.of("zoe"));

    assertThat(shoppers.shopper().get())
        .isEqualTo(
            new LoadState.Failed<ShopperView>(
                Sentence.of("problem.recommend.unknown.user.title", "zoe"),
                Sentence.of("problem.recommend.unknown.user.hint", "zoe")));
    assertThat(shoppers.lists().chosen().get()).isEmpty();
  }

  @Test
  void searchingAndListingChangeWhoIsFound() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();
    shoppers.finder().list(Listing.RECENT_BUYERS, Optional.empty());
    assertThat(shoppers.finder().found().get().ready().orElseThrow().shoppers())
        .extracting(FinderModel.Line::user)
        .containsExactly("bob", "ann");

    shoppers.finder().query().set("CI");

    assertThat(shoppers.finder().found().get().ready().orElseThrow().shoppers())
        .extracting(FinderModel.Line::user)
        .containsExactly("cid");
    assertThat(shoppers.shopper().get().ready().orElseThrow().profile().user()).isEqualTo("ann");
  }

  @Test
  void aModelThatIsThereIsKept() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();
    Object before = shoppers.shop().get();

    shoppers.refresh();

    assertThat(shoppers.shop().get()).isSameAs(before);
  }

  @Test
  void withoutEventsThereIsNothingToFit() {
    ShoppersViewModel shoppers = viewModel(new MemoryWorkspaces());
    shoppers.refresh();

    assertThat(shoppers.dataset().getValue()).isEmpty();
    assertThat(shoppers.shop().get()).isInstanceOf(LoadState.Empty.class);
  }

  @Test
  void theListIsNarrowedToASegment() {
    MemoryWorkspaces store =
        new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, LogShop.events());
    new Segments(store.settings())
        .save(
            new Segment(
                "pot people",
                List.of(new HasEvent(List.of(Condition.of("what", "pot")), Optional.empty()))));
    ShoppersViewModel shoppers = viewModel(store);
    shoppers.refresh();

    shoppers.follow(Route.to(Destination.SHOPPERS).with("segment", "pot people"));

    FinderModel.Found found = shoppers.finder().found().get().ready().orElseThrow();
    assertThat(found.shoppers()).extracting(FinderModel.Line::user).containsExactly("bob");
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.known()).isEqualTo(2);
    shoppers.finder().query().set("a");
    assertThat(shoppers.finder().found().get().ready().orElseThrow().shoppers()).isEmpty();
    shoppers.follow(Route.to(Destination.SHOPPERS).with("segment", "nobody"));
    assertThat(shoppers.finder().found().get()).isInstanceOf(LoadState.Failed.class);
  }

  @Test
  void takingAnEventOutMovesTheListAndPuttingItBackTakesThatBack() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();
    Route ann = Route.to(Destination.SHOPPERS).with("user", "ann");
    shoppers.follow(ann);
    shoppers.whatIf().look(true);
    WhatIfModel.Answer as = shoppers.whatIf().answer().get().ready().orElseThrow();
    assertThat(as.list().changes()).extracting(RankChange::movement).containsOnly(Movement.SAME);

    shoppers.follow(ann.with("out", "0,1,2,3"));

    WhatIfModel.Answer without = shoppers.whatIf().answer().get().ready().orElseThrow();
    assertThat(without.list().after().popularityOnly()).isTrue();
    assertThat(without.list().before()).isEqualTo(as.list().before());
    shoppers.follow(ann);
    assertThat(shoppers.whatIf().answer().get().ready().orElseThrow().list().after())
        .isEqualTo(as.list().after());
  }

  @Test
  void theListsStandBesideEachOtherByTheModelsOfTheRoute() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();
    shoppers.follow(Route.to(Destination.SHOPPERS).with("user", "ann"));
    assertThat(shoppers.lists().left().shown().get().ready().orElseThrow().model())
        .isEqualTo("itemknn");
    assertThat(shoppers.lists().right().shown().get().ready().orElseThrow().model())
        .isEqualTo("popularity");

    shoppers.follow(Route.to(Destination.SHOPPERS).with("user", "ann").with("left", "popularity"));

    assertThat(shoppers.lists().left().shown().get().ready().orElseThrow().model())
        .isEqualTo("popularity");
    assertThat(shoppers.lists().chosen().get().orElseThrow().by().model()).isEqualTo("popularity");
  }

  @Test
  void shoppersLikeTheChosenOneAreFound() {
    ShoppersViewModel shoppers = shop();
    shoppers.refresh();

    shoppers.finder().list(Listing.MOST_LIKE, Optional.of("ann"));

    assertThat(shoppers.finder().found().get().ready().orElseThrow().shoppers())
        .extracting(FinderModel.Line::user)
        .containsExactly("bob");
  }
}
