package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vitrine.core.engagement.segment.Segment;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Finds shoppers of the shop: by id, in a group, or at the top of a listing. */
public final class FinderModel {
  private static final int MOST_FOUND = 100;

  /**
   * The shoppers to choose from.
   *
   * @param shoppers those that are listed
   * @param group among whom they were looked for
   * @param size how many belong to the group
   * @param known how many of them the data knows
   */
  public record Found(List<Line> shoppers, ShopperGroup group, int size, int known) {
    /** Copies the list. */
    public Found {
      shoppers = List.copyOf(shoppers);
    }
  }

  /**
   * A shopper to choose.
   *
   * @param user their id
   * @param note why they are listed
   */
  public record Line(String user, Sentence note) {}

  private final GroupMembers members;
  private final Supplier<String> model;
  private final LatestTask<Found> found;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(Listing.MOST_ACTIVE);
  private final ReadOnlyObjectWrapper<ShopperGroup> group =
      new ReadOnlyObjectWrapper<>(new ShopperGroup.Everybody());
  private Optional<Shop> shop = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<String>> like =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Finds nobody yet.
   *
   * @param model the name of the model whose lists are compared with those of a week ago
   */
  FinderModel(GroupMembers members, Supplier<String> model, TaskRunner tasks) {
    this.members = members;
    this.model = model;
    found = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.found.none"));
    query.subscribe(this::find);
    listing.subscribe(this::find);
    group.subscribe(this::find);
    members.segments().all().subscribe(_ -> find());
  }

  /** The shoppers to choose from. */
  public ReadOnlyObjectProperty<LoadState<Found>> found() {
    return found.state();
  }

  /** Part of an id that is searched for; empty for a listing. */
  public StringProperty query() {
    return query;
  }

  /** What is listed while nothing is searched for. */
  public ReadOnlyObjectProperty<Listing> listing() {
    return listing.getReadOnlyProperty();
  }

  /** Whom {@link Listing#MOST_LIKE} means. */
  public ReadOnlyObjectProperty<Optional<String>> like() {
    return like.getReadOnlyProperty();
  }

  /**
   * Lists others.
   *
   * @param chosen whom the shoppers of {@link Listing#MOST_LIKE} are to be like
   */
  public void list(Listing wanted, Optional<String> chosen) {
    like.set(chosen);
    listing.set(wanted);
  }

  /** Among whom. */
  public ReadOnlyObjectProperty<ShopperGroup> group() {
    return group.getReadOnlyProperty();
  }

  /** Looks in another group; the same one is not looked through again. */
  void among(ShopperGroup wanted) {
    if (!wanted.equals(group.get())) {
      group.set(wanted);
    }
  }

  /** The saved segments to choose from. */
  public ReadOnlyObjectProperty<List<Segment>> segments() {
    return members.segments().all();
  }

  /** Looks in this shop from now on. */
  void look(Optional<Shop> there) {
    shop = there;
    find();
  }

  private void find() {
    if (shop.isEmpty()) {
      found.clear(LoadState.empty("shoppers.found.none"));
      return;
    }
    Shop here = shop.get();
    String text = query.get().strip();
    Listing wanted = listing.get();
    Optional<String> whom = like.get();
    ShopperGroup asked = group.get();
    String by = model.get();
    found.request(
        Sentence.of("shoppers.finding"),
        progress -> {
          GroupMembers.Members some = members.of(asked, here.directory(), progress);
          List<Line> lines =
              text.isEmpty()
                  ? new ShopperListing(here, some, MOST_FOUND).of(wanted, whom, by, progress)
                  : some.directory().search(text, MOST_FOUND).stream()
                      .map(ShopperListing::line)
                      .toList();
          return new Found(lines, asked, some.size(), some.directory().size());
        });
  }
}
