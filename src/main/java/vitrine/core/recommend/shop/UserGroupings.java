package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.UserProfile;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.Interactions;

/** Finds the groups of shoppers that a workspace knows. */
public final class UserGroupings {
  /** An attribute with more values is no group: an id, a date. */
  public static final int MOST_GROUPS = 12;

  private static final int ACTIVITY_GROUPS = 3;

  private UserGroupings() {}

  /** The attributes of the users dataset where there is one, and in any case activity. */
  public static List<UserGrouping> known(Optional<Frame> users, Interactions interactions) {
    List<UserGrouping> groupings = new ArrayList<>();
    users.ifPresent(frame -> groupings.addAll(attributes(frame, interactions.userIds())));
    groupings.add(activity(interactions));
    return groupings;
  }

  /** Every column of the users dataset with 2 to {@link #MOST_GROUPS} values among the shoppers. */
  public static List<UserGrouping> attributes(Frame users, IdIndex shoppers) {
    CodeColumn ids = UserProfile.of(users).users();
    List<UserGrouping> groupings = new ArrayList<>();
    for (String name : users.columns()) {
      users
          .codes(name)
          .filter(column -> !column.name().equals(ids.name()))
          .flatMap(column -> attribute(ids, column, shoppers))
          .ifPresent(groupings::add);
    }
    return groupings;
  }

  private static Optional<UserGrouping> attribute(
      CodeColumn ids, CodeColumn column, IdIndex shoppers) {
    int[] groupOf = new int[shoppers.size()];
    Arrays.fill(groupOf, -1);
    int[] groupOfCode = new int[column.dictionary().size()];
    Arrays.fill(groupOfCode, -1);
    List<GroupLabel> labels = new ArrayList<>();
    for (int row = 0; row < column.codes().length; row++) {
      int shopper = shoppers.index(ids.value(row));
      int code = column.codes()[row];
      if (shopper < 0 || code < 0 || column.value(row).isBlank()) {
        continue;
      }
      if (groupOfCode[code] < 0) {
        if (labels.size() == MOST_GROUPS) {
          return Optional.empty();
        }
        groupOfCode[code] = labels.size();
        labels.add(GroupLabel.of(column.value(row)));
      }
      groupOf[shopper] = groupOfCode[code];
    }
    if (labels.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new UserGrouping(UserGrouping.Source.ATTRIBUTE, column.name(), labels, groupOf));
  }

  /** Those in a segment and those who are not. */
  public static UserGrouping segment(SegmentMembers segment, IdIndex shoppers) {
    int[] groupOf = new int[shoppers.size()];
    for (int shopper = 0; shopper < groupOf.length; shopper++) {
      groupOf[shopper] = segment.contains(shoppers.id(shopper)) ? 0 : 1;
    }
    String name = segment.segment().name();
    return new UserGrouping(
        UserGrouping.Source.SEGMENT,
        name,
        List.of(
            new GroupLabel(GroupLabel.Kind.MEMBERS, name),
            new GroupLabel(GroupLabel.Kind.OTHERS, name)),
        groupOf);
  }

  /** Shoppers with few, some and many events; the labels are counts, {@code 1–3}, {@code 10+}. */
  public static UserGrouping activity(Interactions interactions) {
    int[] counts = new int[interactions.users()];
    for (int user = 0; user < counts.length; user++) {
      counts[user] = interactions.events(user);
    }
    int[] ascending = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    List<Integer> starts = new ArrayList<>();
    for (int group = 0; group < ACTIVITY_GROUPS && ascending.length > 0; group++) {
      int start = ascending[group * ascending.length / ACTIVITY_GROUPS];
      if (starts.isEmpty() || start > starts.getLast()) {
        starts.add(start);
      }
    }
    List<GroupLabel> labels = new ArrayList<>();
    for (int group = 0; group < starts.size(); group++) {
      int from = starts.get(group);
      boolean last = group == starts.size() - 1;
      int to = last ? from : starts.get(group + 1) - 1;
      labels.add(GroupLabel.of(last ? from + "+" : from == to ? "" + from : from + "–" + to));
    }
    int[] groupOf = new int[counts.length];
    for (int user = 0; user < counts.length; user++) {
      int group = -1;
      while (group + 1 < starts.size() && counts[user] >= starts.get(group + 1)) {
        group++;
      }
      groupOf[user] = group;
    }
    return new UserGrouping(UserGrouping.Source.ACTIVITY, "", labels, groupOf);
  }
}
