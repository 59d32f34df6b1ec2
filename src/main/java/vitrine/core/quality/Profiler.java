package vitrine.core.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.quality.ColumnProfile.Range;
import vitrine.core.quality.ColumnProfile.Type;

/** Profiles the columns of a frame, side by side on the cores. */
public final class Profiler {
  private static final int TOP = 10;
  private static final int BINS = 24;
  private static final int MOST_DAYS = 62;
  private static final int MOST_MONTHS = 61;

  private final Frame frame;

  private Profiler(Frame frame) {
    this.frame = frame;
  }

  /** A profile of every column, in file order. */
  public static List<ColumnProfile> of(Frame frame, Progress progress) {
    progress.step("progress.quality.columns");
    Profiler profiler = new Profiler(frame);
    List<Column<?>> columns = frame.table().columns();
    ColumnProfile[] profiles = new ColumnProfile[columns.size()];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, profiles.length)
        .parallel()
        .forEach(
            i -> {
              progress.checkCancelled();
              profiles[i] = profiler.profile(columns.get(i));
              progress.report(done.incrementAndGet(), profiles.length);
            });
    return Arrays.asList(profiles);
  }

  private ColumnProfile profile(Column<?> column) {
    return switch (column) {
      case CodeColumn codes -> texts(codes);
      case MeasureColumn measures -> numbers(measures);
      case LongColumn times -> times(times);
      default -> throw new IllegalArgumentException("no column of a frame: " + column.type());
    };
  }

  private Role role(String name) {
    return frame.roles().getOrDefault(name, Role.ATTRIBUTE);
  }

  private ColumnProfile texts(CodeColumn column) {
    int[] counts = new int[column.dictionary().size()];
    long missing = 0;
    for (int code : column.codes()) {
      if (code < 0) {
        missing++;
      } else {
        counts[code]++;
      }
    }
    List<ValueCount> top =
        largest(counts).stream()
            .map(code -> new ValueCount(column.dictionary().value(code), counts[code]))
            .toList();
    long distinct = IntStream.of(counts).filter(count -> count > 0).count();
    return new ColumnProfile(
        column.name(),
        Type.TEXT,
        role(column.name()),
        missing,
        distinct,
        Optional.empty(),
        top,
        Optional.empty());
  }

  /** The places of the largest counts, the first of equals first; one pass, for many values. */
  private static List<Integer> largest(int[] counts) {
    List<Integer> top = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0 && (top.size() < TOP || counts[code] > counts[top.get(TOP - 1)])) {
        int at = top.size();
        while (at > 0 && counts[top.get(at - 1)] < counts[code]) {
          at--;
        }
        top.add(at, code);
        if (top.size() > TOP) {
          top.removeLast();
        }
      }
    }
    return top;
  }

  private ColumnProfile numbers(MeasureColumn column) {
    double[] all = column.values();
    long[] present = new long[all.length];
    int count = 0;
    double sum = 0;
    for (double value : all) {
      if (!Double.isNaN(value)) {
        present[count++] = ValueTally.ofNumber(value);
        sum += value;
      }
    }
    if (count == 0) {
      return empty(column.name(), Type.NUMBER, all.length);
    }
    ValueTally tally = ValueTally.of(Arrays.copyOf(present, count));
    double low = ValueTally.toNumber(tally.values()[0]);
    double high = ValueTally.toNumber(tally.values()[tally.values().length - 1]);
    return new ColumnProfile(
        column.name(),
        Type.NUMBER,
        role(column.name()),
        all.length - count,
        tally.distinct(),
        Optional.of(new Range(low, high, sum / count)),
        top(tally, value -> ValueText.number(ValueTally.toNumber(value))),
        Optional.of(bins(all, tally)));
  }

  private static List<ValueCount> top(ValueTally tally, LongFunction<String> text) {
    return tally.top(TOP).stream()
        .map(i -> new ValueCount(text.apply(tally.values()[i]), tally.counts()[i]))
        .toList();
  }

  private static Histogram bins(double[] values, ValueTally tally) {
    double from = ValueTally.toNumber(tally.quantile(0.01));
    double to = ValueTally.toNumber(tally.quantile(0.99));
    int bins = to > from && Double.isFinite(to - from) ? BINS : 1;
    double width = (to - from) / bins;
    long[] counts = new long[bins];
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double bin = width > 0 ? Math.floor((value - from) / width) : 0;
        counts[(int) Math.clamp(bin, 0, bins - 1)]++;
      }
    }
    List<Double> starts = IntStream.range(0, bins).mapToObj(bin -> from + bin * width).toList();
    List<Long> rows = Arrays.stream(counts).boxed().toList();
    return new Histogram(Histogram.Unit.NUMBER, starts, rows, to);
  }

  private ColumnProfile times(LongColumn column) {
    long[] all = column.asLongArray();
    long[] present = Arrays.stream(all).filter(time -> time != Long.MIN_VALUE).toArray();
    if (present.length == 0) {
      return empty(column.name(), Type.TIME, all.length);
    }
    double mean = mean(present);
    TreeMap<Integer, Long> days = days(present);
    ValueTally tally = ValueTally.of(present);
    long low = tally.values()[0];
    long high = tally.values()[tally.values().length - 1];
    return new ColumnProfile(
        column.name(),
        Type.TIME,
        role(column.name()),
        all.length - present.length,
        tally.distinct(),
        Optional.of(new Range(low, high, mean)),
        top(tally, value -> ValueText.time(value, frame.zone())),
        Optional.of(calendar(days)));
  }

  private static double mean(long[] times) {
    double sum = 0;
    for (long time : times) {
      sum += time;
    }
    return sum / times.length;
  }

  private TreeMap<Integer, Long> days(long[] times) {
    LocalDays calendar = new LocalDays(frame.zone());
    TreeMap<Integer, Long> days = new TreeMap<>();
    int day = Integer.MIN_VALUE;
    long rows = 0;
    for (long time : times) {
      int next = calendar.day(time);
      if (next != day && rows > 0) {
        days.merge(day, rows, Long::sum);
        rows = 0;
      }
      day = next;
      rows++;
    }
    days.merge(day, rows, Long::sum);
    return days;
  }

  /** By day over two months at most, by month over five years at most, else by year. */
  private static Histogram calendar(TreeMap<Integer, Long> days) {
    LocalDate first = LocalDate.ofEpochDay(days.firstKey());
    LocalDate last = LocalDate.ofEpochDay(days.lastKey());
    long months = (last.getYear() - first.getYear()) * 12L + last.getMonthValue();
    Histogram.Unit unit = Histogram.Unit.YEAR;
    if (last.toEpochDay() - first.toEpochDay() < MOST_DAYS) {
      unit = Histogram.Unit.DAY;
    } else if (months - first.getMonthValue() < MOST_MONTHS) {
      unit = Histogram.Unit.MONTH;
    }
    TreeMap<Long, Long> bins = new TreeMap<>();
    LocalDate start = start(first, unit);
    LocalDate next = start;
    for (int bin = 0; !next.isAfter(last) && bin < 1000; bin++) {
      bins.put(next.toEpochDay(), 0L);
      next = after(next, unit);
    }
    for (var day : days.entrySet()) {
      long bin = start(LocalDate.ofEpochDay(day.getKey()), unit).toEpochDay();
      bins.merge(bin, day.getValue(), Long::sum);
    }
    List<Double> starts = bins.keySet().stream().map(Long::doubleValue).toList();
    LocalDate end = after(LocalDate.ofEpochDay(bins.lastKey()), unit);
    return new Histogram(unit, starts, List.copyOf(bins.values()), end.toEpochDay());
  }

  private static LocalDate start(LocalDate day, Histogram.Unit unit) {
    return switch (unit) {
      case NUMBER, DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate after(LocalDate start, Histogram.Unit unit) {
    return switch (unit) {
      case NUMBER, DAY -> start.plusDays(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }

  private ColumnProfile empty(String name, Type type, long missing) {
    return new ColumnProfile(
        name,
        type,
        role(name),
        missing,
        0,
        Optional.empty(),
        Collections.emptyList(),
        Optional.empty());
  }
}
