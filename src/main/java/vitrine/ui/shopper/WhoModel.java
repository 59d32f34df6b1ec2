package vitrine.ui.shopper;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.recommend.portrait.ShopperPortrait;
import vitrine.core.recommend.portrait.ShopperPortraits;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * Who the chosen shopper is. What all portraits share, the model of who buys next above all, is
 * made when somebody first looks.
 */
public final class WhoModel {

  /**
   * A portrait.
   *
   * @param portrait of the chosen shopper
   * @param propensity the model of who buys next, or why there is none
   */
  public record Who(ShopperPortrait portrait, Propensity propensity) {}

  private final LatestTask<ShopperPortraits> portraits;
  private final LatestTask<Who> who;
  private Optional<Shop> shop = Optional.empty();
  private Optional<String> user = Optional.empty();
  private boolean shown;

  WhoModel(TaskRunner tasks) {
    portraits = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    who = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.choose"));
    portraits.state().subscribe(_ -> draw());
  }

  /** The portrait, or how far it has got. */
  public ReadOnlyObjectProperty<LoadState<Who>> who() {
    return who.state();
  }

  /** Somebody looks, or nobody does any more. */
  void look(boolean looks) {
    shown = looks;
    prepare();
  }

  void stand(Optional<Shop> there) {
    shop = there;
    portraits.clear(LoadState.empty("shoppers.choose"));
    prepare();
  }

  void of(Optional<String> wanted) {
    user = wanted;
    draw();
  }

  private void prepare() {
    if (shown && shop.isPresent() && portraits.state().get() instanceof LoadState.Empty) {
      Shop here = shop.get();
      portraits.request(Sentence.of("shoppers.who.learning"), here::portraits);
    }
  }

  private void draw() {
    switch (portraits.state().get()) {
      case LoadState.Empty<ShopperPortraits>(Sentence why) -> who.clear(new LoadState.Empty<>(why));
      case LoadState.Loading<ShopperPortraits>() -> who.clear(new LoadState.Loading<>());
      case LoadState.Failed<ShopperPortraits>(Sentence what, Sentence hint) ->
          who.clear(new LoadState.Failed<>(what, hint));
      case LoadState.Ready<ShopperPortraits>(ShopperPortraits ready) -> {
        if (user.isEmpty()) {
          who.clear(LoadState.empty("shoppers.choose"));
          return;
        }
        String wanted = user.get();
        who.request(
            Sentence.of("shoppers.who.drawing"),
            progress -> new Who(ready.of(wanted), ready.propensity()));
      }
    }
  }
}
