package vitrine.core.exposure.events;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.Contributions;

/** Walks through the events of every exposed unit once and notes what they add to each measure. */
final class MeasureWalk {
  private final Places places;
  private final UnitExposures exposures;
  private final Span span;
  private final List<EventMeasure> measures;
  private final MeasureKernel[] kernels;
  private final int firstDay;
  private final Progress progress;
  private final double[][] before;
  private final boolean[][] anyBefore;

  private MeasureWalk(
      PreparedLog data,
      UnitExposures exposures,
      Span span,
      List<EventMeasure> measures,
      int firstDay,
      Progress progress) {
    this.places = data.places();
    this.exposures = exposures;
    this.span = span;
    this.measures = measures;
    this.kernels =
        measures.stream().map(m -> MeasureKernel.of(data, m)).toArray(MeasureKernel[]::new);
    this.firstDay = firstDay;
    this.progress = progress;
    this.before = new double[measures.size()][places.users()];
    this.anyBefore = new boolean[measures.size()][places.users()];
  }

  /**
   * What units did.
   *
   * @param after rows of a measure from the exposure on
   * @param before a unit's sum of rows in the look-back
   * @param anyBefore whether a unit has a positive row in the look-back
   */
  record Measured(Contributions after, double[] before, boolean[] anyBefore) {}

  /**
   * The rows of each measure, in its order.
   *
   * @param firstDay of the log; the rows' days are counted from it
   */
  static List<Measured> of(
      PreparedLog data,
      UnitExposures exposures,
      Span span,
      List<EventMeasure> measures,
      int firstDay,
      Progress progress) {
    MeasureWalk walk = new MeasureWalk(data, exposures, span, measures, firstDay, progress);
    List<Rows[]> parts = Blocks.ofUsers(walk.places.order(), walk::block);
    List<Measured> all = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      int measure = m;
      Contributions after = Rows.join(parts.stream().map(part -> part[measure]).toList());
      all.add(new Measured(after, walk.before[m], walk.anyBefore[m]));
    }
    return all;
  }

  private Rows[] block(int from, int to) {
    progress.checkCancelled();
    Rows[] rows = new Rows[kernels.length];
    for (int m = 0; m < rows.length; m++) {
      rows[m] = new Rows();
    }
    long[] since = new long[kernels.length];
    long[] until = new long[kernels.length];
    for (int user = from; user < to; user++) {
      if (exposures.place()[user] >= 0 && exposures.armOfUser()[user] >= 0) {
        lookBack(user);
        follow(user, rows, since, until);
      }
    }
    return rows;
  }

  private void lookBack(int user) {
    int exposing = exposures.place()[user];
    long begin = span.lookBack(places.time(exposing));
    for (int place = UnitEntries.first(places, user, begin); place < exposing; place++) {
      for (int m = 0; m < kernels.length; m++) {
        double value = kernels[m].at(place, MeasureKernel.BEFORE);
        if (!Double.isNaN(value)) {
          before[m][user] += value;
          anyBefore[m][user] |= value > 0;
        }
      }
    }
  }

  private void follow(int user, Rows[] rows, long[] since, long[] until) {
    int exposing = exposures.place()[user];
    long exposed = places.time(exposing);
    long last = Long.MIN_VALUE;
    for (int m = 0; m < kernels.length; m++) {
      since[m] = span.since(measures.get(m), exposed);
      until[m] = span.until(measures.get(m), exposed);
      last = Math.max(last, until[m]);
    }
    for (int place = exposing; place < places.end(user); place++) {
      long time = places.time(place);
      if (time >= last) {
        return;
      }
      for (int m = 0; m < kernels.length; m++) {
        if (time >= since[m] && time < until[m]) {
          double value = kernels[m].at(place, MeasureKernel.AFTER);
          if (!Double.isNaN(value)) {
            rows[m].add(user, places.day(place) - firstDay, value);
          }
        }
      }
    }
  }

  /** Rows of a measure in a block of users. */
  private static final class Rows {
    private final IntArrayList units = new IntArrayList();
    private final IntArrayList days = new IntArrayList();
    private final DoubleArrayList values = new DoubleArrayList();

    void add(int unit, int day, double value) {
      units.add(unit);
      days.add(day);
      values.add(value);
    }

    static Contributions join(List<Rows> parts) {
      int size = parts.stream().mapToInt(part -> part.units.size()).sum();
      int[] units = new int[size];
      int[] days = new int[size];
      double[] values = new double[size];
      int next = 0;
      for (Rows part : parts) {
        part.units.getElements(0, units, next, part.units.size());
        part.days.getElements(0, days, next, part.days.size());
        part.values.getElements(0, values, next, part.values.size());
        next += part.units.size();
      }
      return new Contributions(units, days, values);
    }
  }
}
