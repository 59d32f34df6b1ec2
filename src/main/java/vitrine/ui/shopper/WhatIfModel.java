package vitrine.ui.shopper;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.WhatIf;
import vitrine.core.recommend.WhatIfList;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** What the list on the left would be with another past, or by other rules. */
public final class WhatIfModel {

  /**
   * The answer.
   *
   * @param list before and after
   * @param state what was thought of otherwise
   * @param took how long it took to score the catalogue again
   */
  public record Answer(WhatIfList list, WhatIfState state, Duration took) {}

  private final ListSide side;
  private final LatestTask<Answer> answer;
  private final ReadOnlyObjectWrapper<WhatIfState> state =
      new ReadOnlyObjectWrapper<>(WhatIfState.NONE);
  private Optional<Shop> shop = Optional.empty();
  private boolean shown;

  WhatIfModel(ListSide side, TaskRunner tasks) {
    this.side = side;
    answer = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    side.shown().subscribe(_ -> ask());
  }

  /** The list before and after, or how far it has got. */
  public ReadOnlyObjectProperty<LoadState<Answer>> answer() {
    return answer.state();
  }

  /** What is thought of otherwise. */
  public ReadOnlyObjectProperty<WhatIfState> state() {
    return state.getReadOnlyProperty();
  }

  /** Somebody looks, or nobody does any more: then nothing is computed. */
  void look(boolean looks) {
    shown = looks;
    ask();
  }

  void stand(Optional<Shop> there) {
    shop = there;
  }

  /** Thinks of something else. */
  void think(WhatIfState wanted) {
    if (!wanted.equals(state.get())) {
      state.set(wanted);
      ask();
    }
  }

  private void ask() {
    LoadState<ModelList> before = side.shown().get();
    if (!shown || shop.isEmpty() || before.ready().isEmpty()) {
      answer.clear(
          switch (before) {
            case LoadState.Loading<ModelList>() -> new LoadState.Loading<>();
            case LoadState.Failed<ModelList>(Sentence what, Sentence hint) ->
                new LoadState.Failed<>(what, hint);
            case LoadState.Empty<ModelList>(Sentence why) -> new LoadState.Empty<>(why);
            case LoadState.Ready<ModelList> _ -> LoadState.empty("shoppers.choose");
          });
      return;
    }
    Shop here = shop.get();
    ModelList now = before.ready().get();
    WhatIfState wanted = state.get();
    answer.request(
        Sentence.of("shoppers.whatif.computing"),
        progress -> {
          WhatIf whatIf =
              new WhatIf(
                  new ShopperLists(
                      here.data().interactions(), here.models().of(now.model(), progress)),
                  here.weights());
          ListRequest plain = ListRequest.plain(now.list().asked());
          long start = System.nanoTime();
          WhatIfList list =
              whatIf.of(
                  here.index(now.list().user()),
                  wanted.within(now.list().historyEvents()).edits(),
                  now.list(),
                  plain,
                  plain.by(here.rerankings().of(wanted.rules())));
          return new Answer(list, wanted, Duration.ofNanos(System.nanoTime() - start));
        });
  }
}
