package vitrine.core.engagement.path;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.SelectedEvents;

/** Goes through the ways of users one after the other. */
final class PathWalk {

  /** Sees the ways. */
  interface Visitor {
    /** A session or user with a matching event. */
    void unit();

    /**
     * A way.
     *
     * @param user whose
     * @param labels what each step is called by, from where the way begins
     * @param length how many steps it has, at most those asked for
     */
    void path(int user, int[] labels, int length);
  }

  private final PathQuery query;
  private final Places places;
  private final int[] sessionOfPlace;
  private final int[] sessionDays;
  private final Matches matches;
  private final Optional<CodeColumn> column;
  private final Optional<SelectedEvents> anchor;
  private final int from;
  private final int to;

  PathWalk(PreparedLog data, PathQuery query) {
    Period period = query.base().daysOf(data);
    this.query = query;
    this.places = data.places();
    this.sessionOfPlace = data.sessions().ofPlace();
    this.sessionDays = data.sessions().days();
    this.matches = Matches.of(data, query.base().where(), query.base().users());
    this.column = query.column().map(name -> Categorical.column(data.log().frame(), name));
    this.anchor =
        switch (query.anchor()) {
          case PathQuery.Anchor.Start start -> Optional.empty();
          case PathQuery.Anchor.After after ->
              Optional.of(SelectedEvents.of(data, List.of(after.event())));
          case PathQuery.Anchor.Before before ->
              Optional.of(SelectedEvents.of(data, List.of(before.event())));
        };
    this.from = data.days().day(period.from());
    this.to = data.days().day(period.to());
  }

  Places places() {
    return places;
  }

  Optional<CodeColumn> column() {
    return column;
  }

  /** How many labels there are; the last one stands for events without a value. */
  int labels() {
    return column.map(c -> c.dictionary().size() + 1).orElse(EventKind.values().length);
  }

  private int label(int place) {
    if (column.isEmpty()) {
      return places.kind(place);
    }
    int code = column.get().codes()[places.row(place)];
    return code < 0 ? column.get().dictionary().size() : code;
  }

  /** Shows the ways of these users. */
  void walk(int fromUser, int toUser, Visitor visitor) {
    int[] labels = new int[query.steps()];
    long[] keys = new long[64];
    for (int user = fromUser; user < toUser; user++) {
      int size = places.end(user) - places.start(user);
      keys = keys.length < size ? new long[size * 2] : keys;
      int count = collect(user, keys);
      for (int begin = 0; begin < count; ) {
        int end = begin + 1;
        while (end < count && keys[end] >>> 32 == keys[begin] >>> 32) {
          end++;
        }
        visitor.unit();
        int length = path(keys, begin, end, labels);
        if (length > 0) {
          visitor.path(user, labels, length);
        }
        begin = end;
      }
    }
  }

  /** The user's places that count, by session: the session above, the place below. */
  private int collect(int user, long[] keys) {
    boolean sessions = query.unit() == PathQuery.Unit.SESSION;
    int count = 0;
    boolean sorted = true;
    for (int place = places.start(user); place < places.end(user); place++) {
      int group = sessions ? sessionOfPlace[place] : 0;
      int day = sessions && group >= 0 ? sessionDays[group] : places.day(place);
      if (group >= 0 && day >= from && day <= to && matches.testPlace(place)) {
        keys[count] = ((long) group << 32) | place;
        sorted &= count == 0 || keys[count] > keys[count - 1];
        count++;
      }
    }
    if (!sorted) {
      Arrays.sort(keys, 0, count);
    }
    return count;
  }

  private int path(long[] keys, int begin, int end, int[] labels) {
    int first = begin;
    while (anchor.isPresent() && first < end && anchor.get().atPlace((int) keys[first]) == 0) {
      first++;
    }
    int direction = query.backwards() ? -1 : 1;
    int length = 0;
    for (int i = first; i >= begin && i < end && length < labels.length; i += direction) {
      int label = label((int) keys[i]);
      if (length == 0 || !query.collapseRepeats() || label != labels[length - 1]) {
        labels[length++] = label;
      }
    }
    return length;
  }
}
