package vitrine.core.engagement.table;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Puts the values of a column side by side. The values are ranked first; then only those shown,
 * with one row for all others, are counted day by day, so that tens of thousands of products cost
 * little more than a few.
 */
public final class ColumnTable {
  private final PreparedLog data;
  private final TableQuery query;
  private final CodeColumn column;
  private final Matches matches;
  private final Period period;
  private final Optional<Period> previous;
  private final boolean priced;

  private ColumnTable(PreparedLog data, TableQuery query) {
    this.data = data;
    this.query = query;
    this.column = Categorical.column(data.log().frame(), query.column());
    this.matches = Matches.of(data, query.base().where(), query.base().users());
    this.period = query.base().daysOf(data);
    this.previous = Optional.of(period.previous()).filter(data.dataDays()::covers);
    this.priced = Money.of(data.log()).known();
  }

  /**
   * The table of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}, and if the data lacks the column
   */
  public static TableReport report(PreparedLog data, TableQuery query, Progress progress) {
    progress.step("progress.table");
    return new ColumnTable(data, query).report(progress);
  }

  private TableReport report(Progress progress) {
    int[] ranked = ranked();
    progress.checkCancelled();
    int shown = Math.min(query.top(), ranked.length);
    int[] slotOf = new int[column.dictionary().size()];
    Arrays.fill(slotOf, shown);
    for (int place = 0; place < shown; place++) {
      slotOf[ranked[place]] = place;
    }
    Slots slots = new Slots(column.codes(), slotOf, shown + 1, shown + 2);
    SlotSums daily = SlotSums.of(data, matches, slots, from(period), to(period), true);
    Counted now = counted(slots, period);
    progress.checkCancelled();
    Optional<Counted> before = previous.map(p -> counted(slots, p));
    List<TableReport.Row> rows = new ArrayList<>();
    for (int slot = 0; slot < slots.count(); slot++) {
      boolean there = now.sums.events()[slot] > 0 || before.isPresent() && before.get().has(slot);
      if (there) {
        rows.add(row(slice(ranked, shown, slot), slot, daily, now, before));
      }
    }
    return new TableReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        previous,
        data.dataDays(),
        priced,
        ranked.length,
        rows);
  }

  private int from(Period days) {
    return data.days().day(days.from());
  }

  private int to(Period days) {
    return data.days().day(days.to());
  }

  /** The values with an event in either period, in the order asked for. */
  private int[] ranked() {
    Slots each = Slots.each(column);
    SlotSums now = SlotSums.of(data, matches, each, from(period), to(period), false);
    Optional<SlotSums> before =
        previous.map(p -> SlotSums.of(data, matches, each, from(p), to(p), false));
    double[] keys = keys(each, now);
    int[] codes = new int[column.dictionary().size()];
    int known = 0;
    for (int code = 0; code < codes.length; code++) {
      if (now.events()[code] > 0 || before.isPresent() && before.get().events()[code] > 0) {
        codes[known++] = code;
      }
    }
    int[] ranked = Arrays.copyOf(codes, known);
    IntArrays.mergeSort(
        ranked,
        (a, b) -> {
          int order = Double.compare(keys[b], keys[a]);
          return order != 0 ? order : Integer.compare(now.events()[b], now.events()[a]);
        });
    return ranked;
  }

  private double[] keys(Slots each, SlotSums now) {
    return switch (query.sort()) {
      case NET_REVENUE -> priced ? now.net() : doubles(now.events());
      case EVENTS -> doubles(now.events());
      case USERS -> doubles(users(each, period).active());
      case BUYERS -> doubles(users(each, period).buyers());
    };
  }

  private static double[] doubles(int[] numbers) {
    return Arrays.stream(numbers).asDoubleStream().toArray();
  }

  private static double[] doubles(long[] numbers) {
    return Arrays.stream(numbers).asDoubleStream().toArray();
  }

  private SlotUsers users(Slots slots, Period days) {
    return SlotUsers.of(data, matches, slots, from(days), to(days));
  }

  private record Counted(SlotSums sums, SlotUsers users) {
    private boolean has(int slot) {
      return sums.events()[slot] > 0;
    }
  }

  private Counted counted(Slots slots, Period days) {
    return new Counted(
        SlotSums.of(data, matches, slots, from(days), to(days), false), users(slots, days));
  }

  private Slice slice(int[] ranked, int shown, int slot) {
    if (slot < shown) {
      return new Slice.Value(column.dictionary().value(ranked[slot]));
    }
    return slot == shown ? new Slice.Others(ranked.length - shown) : new Slice.Missing();
  }

  private TableReport.Row row(
      Slice slice, int slot, SlotSums daily, Counted now, Optional<Counted> before) {
    List<Integer> events = new ArrayList<>();
    List<Double> net = new ArrayList<>();
    for (int entry = slot * period.days(); entry < (slot + 1) * period.days(); entry++) {
      events.add(daily.events()[entry]);
      net.add(daily.net()[entry]);
    }
    return new TableReport.Row(
        slice,
        counts(now, slot),
        before.map(b -> counts(b, slot)),
        events,
        priced ? net : List.of());
  }

  private TableReport.Counts counts(Counted counted, int slot) {
    SlotUsers users = counted.users;
    long active = users.active()[slot];
    return new TableReport.Counts(
        counted.sums.events()[slot],
        active,
        users.viewers()[slot],
        users.carters()[slot],
        users.buyers()[slot],
        rate(EventKind.CART, Reason.NO_CARTS, users.carters()[slot], active),
        rate(EventKind.PURCHASE, Reason.NO_PURCHASES, users.buyers()[slot], active),
        priced ? Figure.of(counted.sums.net()[slot]) : new Figure.NotEstimable(Reason.NO_PRICES));
  }

  private Figure rate(EventKind kind, Reason lacking, long part, long whole) {
    return data.has(kind) ? Figure.share(part, whole) : new Figure.NotEstimable(lacking);
  }
}
