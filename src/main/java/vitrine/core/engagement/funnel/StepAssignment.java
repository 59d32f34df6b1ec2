package vitrine.core.engagement.funnel;

/**
 * Gives events to the steps that they may do, an event to one step at most, so that as many steps
 * as possible are done. An event that is of use for no assignment now is of use for none later, so
 * events are offered in time order and forgotten when they are not taken.
 */
final class StepAssignment {
  private final int[] taken;
  private final boolean overlapping;
  private int done;
  private int size;

  /**
   * Nothing done.
   *
   * @param steps how many steps
   * @param overlapping whether an event may do some of two different steps only
   */
  StepAssignment(int steps, boolean overlapping) {
    this.taken = new int[steps];
    this.overlapping = overlapping;
  }

  void clear() {
    done = 0;
    size = 0;
  }

  /** How many steps are done. */
  int size() {
    return size;
  }

  /**
   * Offers an event.
   *
   * @param steps the steps that it may do, a bit each
   * @return whether one step more is done with it
   */
  boolean add(int steps) {
    int free = steps & ~done;
    if (free != 0) {
      take(Integer.numberOfTrailingZeros(free), steps);
    } else if (!overlapping || place(steps, 0) != 0) {
      return false;
    }
    size++;
    return true;
  }

  private void take(int step, int steps) {
    done |= 1 << step;
    taken[step] = steps;
  }

  /**
   * Moves events that were taken to other steps until this one finds a step (an augmenting path).
   *
   * @param tried steps that this search has been to
   * @return the steps tried if there is no way, else 0
   */
  private int place(int steps, int tried) {
    int free = steps & ~done;
    if (free != 0) {
      take(Integer.numberOfTrailingZeros(free), steps);
      return 0;
    }
    int visited = tried;
    for (int rest = steps & ~visited; rest != 0; rest = rest & (rest - 1) & ~visited) {
      int step = Integer.numberOfTrailingZeros(rest);
      visited |= 1 << step;
      int outcome = place(taken[step], visited);
      if (outcome == 0) {
        taken[step] = steps;
        return 0;
      }
      visited = outcome;
    }
    return visited;
  }
}
