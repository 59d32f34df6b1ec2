package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.recommend.ShopperDirectory;
import vitrine.core.recommend.ShopperSummary;
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
  public record Found(List<ShopperSummary> shoppers, ShopperGroup group, int size, int known) {
    /** Copies the list. */
    public Found {
      shoppers = List.copyOf(shoppers);
    }
  }

  private final GroupMembers members;
  private final LatestTask<Found> found;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.MOST_ACTIVE);
  private final ObjectProperty<ShopperGroup> group =
      new SimpleObjectProperty<>(new ShopperGroup.Everybody());
  private Optional<Shop> shop = Optional.empty();

  FinderModel(GroupMembers members, TaskRunner tasks) {
    this.members = members;
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
  public ObjectProperty<Listing> listing() {
    return listing;
  }

  /** Among whom. */
  public ObjectProperty<ShopperGroup> group() {
    return group;
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
    ShopperDirectory everybody = shop.get().directory();
    String text = query.get().strip();
    Listing wanted = listing.get();
    ShopperGroup asked = group.get();
    found.request(
        Sentence.of("shoppers.finding"),
        progress -> {
          GroupMembers.Members some = members.of(asked, everybody, progress);
          return new Found(
              list(some.directory(), text, wanted), asked, some.size(), some.directory().size());
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
}
