package vitrine.core.engagement.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.PreparedLog;

/**
 * How long users of a funnel took: for each step but the first, a histogram of the time since the
 * first step and since the step before, with its quartiles.
 *
 * @param data of the data it was computed from
 * @param query what was asked; its breakdown plays no part
 * @param steps a row for each step but the first
 */
public record ConvertTimes(Fingerprint data, FunnelQuery query, List<Step> steps) {
  /** Where bins of a histogram begin: times that people name, from a minute to a quarter. */
  private static final List<Duration> EDGES =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30),
          Duration.ofDays(90));

  /** Copies the list. */
  public ConvertTimes {
    steps = List.copyOf(steps);
  }

  /**
   * The times of the users who reached a step.
   *
   * @param step which step, counted from 0
   * @param fromFirst since the first step
   * @param fromPrevious since the step before
   */
  public record Step(int step, Times fromFirst, Times fromPrevious) {}

  /**
   * A distribution of times.
   *
   * @param users how many users; with nobody the quartiles are empty
   * @param quartiles the three quartiles in seconds, the median in the middle (type 7)
   * @param histogram users by time, up to the window; the bins touch and are named by people's
   *     times, so they are not of equal length
   */
  public record Times(long users, List<Double> quartiles, List<Bin> histogram) {
    /** Copies the lists. */
    public Times {
      quartiles = List.copyOf(quartiles);
      histogram = List.copyOf(histogram);
    }
  }

  /**
   * A bar of a histogram.
   *
   * @param from the shortest time, included
   * @param to the longest time; included only in the last bin
   * @param users how many users
   */
  public record Bin(Duration from, Duration to, long users) {}

  /**
   * The times of a funnel.
   *
   * @throws vitrine.core.common.VitrineException as {@link Funnel#report}
   */
  public static ConvertTimes of(PreparedLog data, FunnelQuery query, Progress progress) {
    progress.step("progress.funnel");
    FunnelOutcomes outcomes = FunnelWalk.of(data, query, true);
    List<Step> steps = new ArrayList<>();
    for (int step = 1; step < outcomes.steps(); step++) {
      progress.checkCancelled();
      Times fromFirst = times(outcomes, step, 0, query.window());
      steps.add(
          new Step(
              step,
              fromFirst,
              step == 1 ? fromFirst : times(outcomes, step, step - 1, query.window())));
    }
    return new ConvertTimes(data.log().frame().fingerprint(), query, steps);
  }

  private static Times times(FunnelOutcomes outcomes, int step, int since, Duration window) {
    byte[] reached = outcomes.reached();
    long[] millis = new long[reached.length];
    int count = 0;
    for (int user = 0; user < reached.length; user++) {
      if (reached[user] > step) {
        int place = user * outcomes.steps();
        millis[count++] = outcomes.at()[place + step] - outcomes.at()[place + since];
      }
    }
    long[] sorted = Arrays.copyOf(millis, count);
    Arrays.parallelSort(sorted);
    return new Times(count, quartiles(sorted), histogram(sorted, window));
  }

  private static List<Double> quartiles(long[] sorted) {
    List<Double> quartiles = new ArrayList<>();
    for (int quarter = 1; quarter <= 3 && sorted.length > 0; quarter++) {
      double place = (sorted.length - 1) * quarter / 4.0;
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      double value = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
      quartiles.add(value / 1000);
    }
    return quartiles;
  }

  private static List<Bin> histogram(long[] sorted, Duration window) {
    List<Bin> bins = new ArrayList<>();
    int counted = 0;
    for (int edge = 0; edge < EDGES.size(); edge++) {
      Duration from = EDGES.get(edge);
      boolean last = edge + 1 == EDGES.size() || EDGES.get(edge + 1).compareTo(window) >= 0;
      Duration to = last ? window : EDGES.get(edge + 1);
      int end = last ? sorted.length : counted;
      while (end < sorted.length && sorted[end] < to.toMillis()) {
        end++;
      }
      bins.add(new Bin(from, to, end - counted));
      counted = end;
      if (last) {
        break;
      }
    }
    return bins;
  }
}
