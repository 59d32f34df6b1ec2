package vitrine.ui.recommend.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.RandomOrder;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.FactsBefore;
import vitrine.core.recommend.policy.PolicyComparison;
import vitrine.core.recommend.policy.PolicyQuery;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.policy.Reward;
import vitrine.core.recommend.shop.ShopReports;
import vitrine.core.recommend.shop.UserGrouping;
import vitrine.core.recommend.shop.UserGroupings;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.ShownTask;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.recommend.RecommendationsViewModel;

/**
 * What one model's lists do to the shop. It computes only while it is shown, and only when the
 * data, the saved segments or the model have changed.
 */
public final class ShopViewModel {
  /** The length of the lists. */
  static final int LENGTH = 10;

  private final RecommendationsViewModel screen;
  private final ActiveWorkspace workspace;
  private final SavedSegments segments;
  private final BiFunction<ShopperData, ItemFacts, Recommenders> recommenders;
  private final ReadOnlyObjectWrapper<String> model = new ReadOnlyObjectWrapper<>(ItemKnn.NAME);
  private final LatestTask<ShopAnswer> report;
  private final LatestTask<PolicyReport> policies;
  private final ShownTask<Asked> shown;

  private record Asked(LoadState<ShopperData> data, String model, List<Segment> segments) {}

  /**
   * Nothing is computed before it is shown.
   *
   * @param recommenders makes the models that can be chosen
   */
  public ShopViewModel(
      RecommendationsViewModel screen,
      ActiveWorkspace workspace,
      SavedSegments segments,
      BiFunction<ShopperData, ItemFacts, Recommenders> recommenders) {
    this.screen = screen;
    this.workspace = workspace;
    this.segments = segments;
    this.recommenders = recommenders;
    report =
        new LatestTask<>(screen.tasks(), Lane.COMPUTE, LoadState.empty("recommend.none.title"));
    policies =
        new LatestTask<>(screen.tasks(), Lane.COMPUTE, LoadState.empty("shop.policy.waiting"));
    shown =
        new ShownTask<>(
            () -> new Asked(screen.data().get(), model.get(), segments.all().get()), this::request);
    screen.data().subscribe(shown::refresh);
    segments.all().subscribe(shown::refresh);
    model.subscribe(shown::refresh);
  }

  /** What the lists do, or why it cannot be told. */
  public ReadOnlyObjectProperty<LoadState<ShopAnswer>> report() {
    return report.state();
  }

  /** What the lists would have earned; empty while it waits for the report. */
  public ReadOnlyObjectProperty<LoadState<PolicyReport>> policies() {
    return policies.state();
  }

  /** Whose lists. */
  public ReadOnlyObjectProperty<String> model() {
    return model.getReadOnlyProperty();
  }

  /** Looks at the lists of another model. */
  public void choose(String name) {
    model.set(name);
  }

  /** The models to choose from: all but random order, which is nobody's list. */
  public List<String> models() {
    return screen
        .data()
        .get()
        .ready()
        .map(data -> recommenders.apply(data, ItemFacts.unknown(data.interactions().itemIds())))
        .map(known -> known.names().stream().filter(n -> !n.equals(RandomOrder.NAME)).toList())
        .orElse(List.of());
  }

  /** The tab comes into sight. */
  public void show() {
    shown.show();
  }

  /** The tab goes out of sight. */
  public void hide() {
    shown.hide();
  }

  private void request(Asked wanted) {
    policies.clear(LoadState.empty("shop.policy.waiting"));
    switch (wanted.data()) {
      case LoadState.Empty<ShopperData>(Sentence why) -> report.clear(new LoadState.Empty<>(why));
      case LoadState.Loading<ShopperData>() -> report.clear(new LoadState.Loading<>());
      case LoadState.Failed<ShopperData>(Sentence what, Sentence hint) ->
          report.clear(new LoadState.Failed<>(what, hint));
      case LoadState.Ready<ShopperData>(ShopperData data) -> {
        Optional<DatasetEntry> users = workspace.latest(DatasetKind.USERS);
        report.request(
            Sentence.of("shop.computing"),
            progress ->
                report(
                    data, wanted, users.map(entry -> workspace.frame(entry, progress)), progress));
        policies.request(
            Sentence.of("shop.policy.computing"), progress -> policies(data, wanted, progress));
      }
    }
  }

  private ShopAnswer report(
      ShopperData data, Asked wanted, Optional<Frame> users, Progress progress) {
    ItemFacts facts = ItemFacts.of(data.interactions().itemIds(), data.products());
    FittedRecommender fitted =
        recommenders.apply(data, facts).of(wanted.model()).fit(data.interactions(), progress);
    List<UserGrouping> groupings = new ArrayList<>();
    for (Segment segment : wanted.segments()) {
      groupings.add(
          UserGroupings.segment(
              segments.members(segment.name(), progress), data.interactions().userIds()));
    }
    groupings.addAll(UserGroupings.known(users, data.interactions()));
    return new ShopAnswer(
        data,
        facts,
        fitted,
        new ShopReports(data.interactions(), facts, groupings)
            .of(fitted, LENGTH, ShopReports.readsTexts(fitted), progress));
  }

  private PolicyReport policies(ShopperData data, Asked wanted, Progress progress) {
    ItemFacts facts = ItemFacts.of(data.interactions().itemIds(), data.products());
    return new PolicyComparison(data.log(), data.interactions(), facts)
        .of(
            PolicyQuery.of(new Reward.Deed(EventKind.CLICK), LENGTH),
            from -> {
              ItemFacts known = FactsBefore.of(data, from.orElse(Long.MAX_VALUE));
              return List.of(recommenders.apply(data, known).of(wanted.model()));
            },
            progress);
  }
}
