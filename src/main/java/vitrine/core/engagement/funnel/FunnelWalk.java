package vitrine.core.engagement.funnel;

import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.SelectedEvents;

/** Walks through the events of every user once and notes how far the user comes. */
final class FunnelWalk {
  private final FunnelQuery query;
  private final Places places;
  private final SelectedEvents selected;
  private final Matches matches;
  private final int from;
  private final int to;
  private final long end;
  private final int steps;
  private final FunnelOutcomes outcomes;

  private FunnelWalk(PreparedLog data, FunnelQuery query, boolean withTimes) {
    Period period = query.base().daysOf(data);
    this.query = query;
    this.places = data.places();
    this.selected = SelectedEvents.of(data, query.steps());
    this.matches = Matches.of(data, query.base().where(), query.base().users());
    this.from = data.days().day(period.from());
    this.to = data.days().day(period.to());
    this.end = data.days().end(to);
    this.steps = query.steps().size();
    this.outcomes = FunnelOutcomes.empty(places.users(), steps, withTimes);
  }

  /**
   * How far each user comes.
   *
   * @param withTimes whether to note when each step was reached
   */
  static FunnelOutcomes of(PreparedLog data, FunnelQuery query, boolean withTimes) {
    FunnelWalk walk = new FunnelWalk(data, query, withTimes);
    Blocks.ofUsers(walk.places.order(), walk::walk);
    return walk.outcomes;
  }

  /** Whether any event of these days is one of this step. */
  static boolean occurs(PreparedLog data, FunnelQuery query, int step) {
    FunnelWalk walk = new FunnelWalk(data, query, false);
    return Blocks.of(walk.places.size(), (first, last) -> walk.occurs(1 << step, first, last))
        .contains(true);
  }

  private boolean occurs(int bit, int first, int last) {
    for (int place = first; place < last; place++) {
      if ((selected.atPlace(place) & bit) != 0 && counts(place)) {
        return true;
      }
    }
    return false;
  }

  private boolean walk(int fromUser, int toUser) {
    StepAssignment assignment = new StepAssignment(steps, selected.overlapping());
    for (int user = fromUser; user < toUser; user++) {
      int first = first(places.start(user), places.end(user));
      outcomes.opened()[user] = first < 0 ? -1 : places.row(first);
      if (first < 0) {
        continue;
      }
      long until = places.time(first) + query.window().toMillis();
      outcomes.passesEnd()[user] = until > end;
      if (until > end && query.onlyWholeWindows()) {
        continue;
      }
      outcomes.reached()[user] = (byte) reached(user, first, until, assignment);
    }
    return true;
  }

  private boolean counts(int place) {
    int day = places.day(place);
    return day >= from && day <= to && matches.testPlace(place);
  }

  /** The place of the event that opens the user's window, or -1. */
  private int first(int start, int end) {
    int opening = query.order() == FunnelQuery.Order.ANY ? -1 : 1;
    for (int place = start; place < end; place++) {
      if ((selected.atPlace(place) & opening) != 0 && counts(place)) {
        return place;
      }
    }
    return -1;
  }

  private int reached(int user, int first, long until, StepAssignment assignment) {
    return switch (query.order()) {
      case SEQUENTIAL -> sequential(user, first, until);
      case STRICT -> strict(user, first, until);
      case ANY -> anyOrder(user, first, until, assignment);
    };
  }

  private void note(int user, int step, int place) {
    if (outcomes.at().length > 0) {
      outcomes.at()[user * steps + step] = places.time(place);
    }
  }

  private int sequential(int user, int first, long until) {
    int last = places.end(user);
    note(user, 0, first);
    int reached = 1;
    for (int place = first + 1; place < last && reached < steps; place++) {
      if (places.time(place) > until) {
        break;
      }
      if ((selected.atPlace(place) & (1 << reached)) != 0 && counts(place)) {
        note(user, reached, place);
        reached++;
      }
    }
    return reached;
  }

  private int strict(int user, int first, long until) {
    int last = places.end(user);
    note(user, 0, first);
    int reached = 1;
    for (int place = first + 1; place < last && reached < steps; place++) {
      boolean next = (selected.atPlace(place) & (1 << reached)) != 0;
      if (places.time(place) > until || !next || !counts(place)) {
        break;
      }
      note(user, reached, place);
      reached++;
    }
    return reached;
  }

  private int anyOrder(int user, int first, long until, StepAssignment assignment) {
    int last = places.end(user);
    assignment.clear();
    for (int place = first; place < last && assignment.size() < steps; place++) {
      if (places.time(place) > until) {
        break;
      }
      int bits = selected.atPlace(place);
      if (bits != 0 && counts(place) && assignment.add(bits)) {
        note(user, assignment.size() - 1, place);
      }
    }
    return assignment.size();
  }
}
