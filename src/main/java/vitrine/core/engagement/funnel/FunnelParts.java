package vitrine.core.engagement.funnel;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.PreparedLog;

/**
 * The users of a funnel by the value of a column at the event that opened their attempt.
 *
 * @param slice which value
 * @param counts users who reached each step
 */
record FunnelParts(Slice slice, long[] counts) {

  /** The values with the most users, then all other values, then users without a value. */
  static List<FunnelParts> of(PreparedLog data, FunnelQuery.Breakdown by, FunnelOutcomes outcomes) {
    CodeColumn column = Categorical.column(data.log().frame(), by.column());
    int values = column.dictionary().size();
    int[] users = users(column, outcomes);
    int[] ranked = ranked(users);
    int shown = Math.min(by.top(), ranked.length);
    int[] placeOf = new int[values + 1];
    Arrays.fill(placeOf, 0, values, shown);
    for (int place = 0; place < shown; place++) {
      placeOf[ranked[place]] = place;
    }
    placeOf[values] = shown + 1;
    long[][] counts = counts(column, outcomes, placeOf, shown + 2);
    List<FunnelParts> parts = new ArrayList<>();
    for (int place = 0; place < shown; place++) {
      Slice slice = new Slice.Value(column.dictionary().value(ranked[place]));
      parts.add(new FunnelParts(slice, counts[place]));
    }
    if (counts[shown][0] > 0) {
      parts.add(new FunnelParts(new Slice.Others(ranked.length - shown), counts[shown]));
    }
    if (counts[shown + 1][0] > 0) {
      parts.add(new FunnelParts(new Slice.Missing(), counts[shown + 1]));
    }
    return parts;
  }

  /** The slot of a user's value; the one after the last value is for users without one. */
  static int slot(CodeColumn column, int openedRow) {
    int code = column.codes()[openedRow];
    return code < 0 ? column.dictionary().size() : code;
  }

  private static int[] users(CodeColumn column, FunnelOutcomes outcomes) {
    int[] users = new int[column.dictionary().size() + 1];
    for (int user = 0; user < outcomes.reached().length; user++) {
      if (outcomes.reached()[user] > 0) {
        users[slot(column, outcomes.opened()[user])]++;
      }
    }
    return users;
  }

  /** The values that somebody began with, the most users first, then in order of appearance. */
  private static int[] ranked(int[] users) {
    int[] codes = new int[users.length - 1];
    int count = 0;
    for (int code = 0; code < codes.length; code++) {
      if (users[code] > 0) {
        codes[count++] = code;
      }
    }
    int[] ranked = Arrays.copyOf(codes, count);
    IntArrays.mergeSort(ranked, (a, b) -> Integer.compare(users[b], users[a]));
    return ranked;
  }

  private static long[][] counts(
      CodeColumn column, FunnelOutcomes outcomes, int[] placeOf, int places) {
    long[][] counts = new long[places][outcomes.steps()];
    for (int user = 0; user < outcomes.reached().length; user++) {
      int reached = outcomes.reached()[user];
      if (reached > 0) {
        long[] part = counts[placeOf[slot(column, outcomes.opened()[user])]];
        for (int step = 0; step < reached; step++) {
          part[step]++;
        }
      }
    }
    return counts;
  }
}
