package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.linear.Ease;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.TaskRunner;

/** The list of a shopper by two models beside each other, and which item of it is explained. */
public final class ListsModel {
  /**
   * The item that is explained.
   *
   * @param by the list it is in
   * @param item its line there
   */
  public record Chosen(ModelList by, RecommendedItem item) {}

  private final ListSide left;
  private final ListSide right;
  private Optional<String> askedLeft = Optional.empty();
  private Optional<String> askedRight = Optional.empty();
  private final ReadOnlyObjectWrapper<List<String>> models = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ListsModel(TaskRunner tasks) {
    left = new ListSide(ItemKnn.NAME, tasks);
    right = new ListSide(Ease.NAME, tasks);
    left.shown().subscribe(this::leftArrived);
    right.shown().subscribe(this::rightArrived);
  }

  /** The list on the left. */
  public ListSide left() {
    return left;
  }

  /** The list on the right. */
  public ListSide right() {
    return right;
  }

  /** The names of the models to choose from. */
  public ReadOnlyObjectProperty<List<String>> models() {
    return models.getReadOnlyProperty();
  }

  /** The item that is explained; the first of the left list until another one is chosen. */
  public ReadOnlyObjectProperty<Optional<Chosen>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Explains an item of a list. */
  public void explain(ListSide side, RecommendedItem item) {
    side.shown().get().ready().ifPresent(list -> chosen.set(Optional.of(new Chosen(list, item))));
  }

  void stand(Optional<Shop> shop) {
    models.set(shop.map(here -> here.models().names()).orElse(List.of()));
    choose();
    left.stand(shop);
    right.stand(shop);
  }

  /** Takes these models, or where none is named the first ones. */
  void by(Optional<String> onLeft, Optional<String> onRight) {
    askedLeft = onLeft;
    askedRight = onRight;
    choose();
  }

  private void choose() {
    left.by(askedLeft.orElse(ItemKnn.NAME));
    right.by(
        askedRight.orElseGet(
            () ->
                models.get().isEmpty() || models.get().contains(Ease.NAME)
                    ? Ease.NAME
                    : models.get().getFirst()));
  }

  void of(Optional<String> user) {
    chosen.set(Optional.empty());
    left.of(user);
    right.of(user);
  }

  private void leftArrived(LoadState<ModelList> state) {
    Optional<ModelList> list = state.ready();
    if (list.isPresent()) {
      Optional<String> before = chosen.get().map(one -> one.item().item());
      chosen.set(
          list.flatMap(
              here ->
                  here.items().stream()
                      .filter(item -> before.isEmpty() || before.get().equals(item.item()))
                      .findFirst()
                      .or(() -> here.items().stream().findFirst())
                      .map(item -> new Chosen(here, item))));
    } else {
      chosen.set(Optional.empty());
    }
  }

  private void rightArrived(LoadState<ModelList> state) {
    Optional<Chosen> now = chosen.get();
    if (now.isEmpty()) {
      return;
    }
    boolean gone =
        !left.shown().get().ready().equals(Optional.of(now.get().by()))
            && !state.ready().equals(Optional.of(now.get().by()));
    if (gone) {
      leftArrived(left.shown().get());
    }
  }
}
