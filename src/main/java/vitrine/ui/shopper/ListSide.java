package vitrine.ui.shopper;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** One of two lists beside each other: whose it is, by which model, and how far it has got. */
public final class ListSide {
  private static final int LENGTH = 10;

  private final LatestTask<FittedRecommender> fit;
  private final LatestTask<ModelList> list;
  private final LatestTask<ExplanationReport> trust;
  private final ReadOnlyObjectWrapper<String> model;
  private final ReadOnlyObjectWrapper<LoadState<ModelList>> shown =
      new ReadOnlyObjectWrapper<>(LoadState.empty("shoppers.choose"));
  private Optional<Shop> shop = Optional.empty();
  private Optional<String> user = Optional.empty();

  ListSide(String first, TaskRunner tasks) {
    model = new ReadOnlyObjectWrapper<>(first);
    fit = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    list = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    trust = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    fit.state().subscribe(this::fitted);
    list.state().subscribe(this::listed);
  }

  /** The name of the model. */
  public ReadOnlyObjectProperty<String> model() {
    return model.getReadOnlyProperty();
  }

  /** The list, or how far it has got. */
  public ReadOnlyObjectProperty<LoadState<ModelList>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** How far the model's explanations can be trusted on this data, once that is measured. */
  public ReadOnlyObjectProperty<LoadState<ExplanationReport>> trust() {
    return trust.state();
  }

  /** Takes another model. */
  void by(String name) {
    if (!name.equals(model.get())) {
      model.set(name);
      fit();
    }
  }

  /** Stands in another shop; its model is fitted when somebody is chosen. */
  void stand(Optional<Shop> there) {
    shop = there;
    fit();
  }

  /** Makes the list of this shopper. */
  void of(Optional<String> wanted) {
    user = wanted;
    if (fit.state().get() instanceof LoadState.Empty) {
      fit();
    } else {
      fitted(fit.state().get());
    }
  }

  private void fit() {
    trust.clear(LoadState.empty("shoppers.choose"));
    if (shop.isEmpty() || user.isEmpty()) {
      fit.clear(LoadState.empty("shoppers.choose"));
      return;
    }
    ShopModels models = shop.get().models();
    String name = model.get();
    fit.request(Sentence.of("shoppers.fitting"), progress -> models.of(name, progress));
  }

  private void fitted(LoadState<FittedRecommender> state) {
    switch (state) {
      case LoadState.Empty<FittedRecommender>(Sentence why) ->
          list.clear(new LoadState.Empty<>(why));
      case LoadState.Loading<FittedRecommender>() -> list.clear(new LoadState.Loading<>());
      case LoadState.Failed<FittedRecommender>(Sentence what, Sentence hint) ->
          list.clear(new LoadState.Failed<>(what, hint));
      case LoadState.Ready<FittedRecommender>(FittedRecommender ready) -> list(ready);
    }
  }

  private void list(FittedRecommender fitted) {
    if (shop.isEmpty() || user.isEmpty()) {
      list.clear(LoadState.empty("shoppers.choose"));
      return;
    }
    Shop here = shop.get();
    String whose = user.get();
    list.request(
        Sentence.of("shoppers.recommending"),
        progress ->
            new ModelList(
                fitted.name(),
                fitted.contributionKind(),
                new ShopperLists(here.data().interactions(), fitted)
                    .list(here.index(whose), LENGTH, true)));
  }

  /** Once there is a list to read, it is measured how far its explanations can be trusted. */
  private void listed(LoadState<ModelList> state) {
    shown.set(state);
    if (shop.isPresent()
        && trust.state().get() instanceof LoadState.Empty
        && state.ready().filter(list -> list.kind() != ContributionKind.NONE).isPresent()) {
      ShopModels models = shop.get().models();
      String name = model.get();
      trust.request(
          Sentence.of("shoppers.trust.measuring"), progress -> models.trust(name, progress));
    }
  }
}
