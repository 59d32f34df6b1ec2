package vitrine.core.exposure.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.SelectedEvents;
import vitrine.core.engagement.log.Sessionizer;
import vitrine.core.engagement.log.Sessions;
import vitrine.core.engagement.log.Trades;

/** What the event at a place is worth to a measure. */
@FunctionalInterface
interface MeasureKernel {
  /** The event lies before the exposure, in the look-back. */
  byte BEFORE = 1;

  /** The event lies at or after the exposure. */
  byte AFTER = 2;

  /**
   * The worth; NaN where the event does not count. Asked once for each event of a side of a user,
   * in the order of places.
   *
   * @param side {@link #BEFORE} or {@link #AFTER}
   */
  double at(int place, byte side);

  /**
   * The kernel of a measure.
   *
   * @throws VitrineException if it names an event, a column or a value that the data does not have,
   *     or money in data without prices
   */
  static MeasureKernel of(PreparedLog data, EventMeasure measure) {
    Places places = data.places();
    return switch (measure) {
      case EventMeasure.Events events -> events(data, events.selection());
      case EventMeasure.Shown shown ->
          events(
              data,
              new EventSelection(new EventSelection.Event.OfKind(data.shown()), shown.where()));
      case EventMeasure.Revenue revenue -> revenue(data, revenue);
      case EventMeasure.Orders orders -> orders(data, orders);
      case EventMeasure.Sessions sessions -> sessions(data, sessions);
      case EventMeasure.BrowseTime time ->
          data.sessions().dwell() ? dwell(data, time) : gaps(data, time);
      case EventMeasure.Returned returned -> {
        Matches matches = Matches.of(data, returned.where(), List.of());
        int impression = EventKind.IMPRESSION.ordinal();
        yield (place, _) ->
            places.kind(place) != impression && matches.testPlace(place) ? 1 : Double.NaN;
      }
    };
  }

  private static MeasureKernel events(PreparedLog data, EventSelection selection) {
    SelectedEvents selected = SelectedEvents.of(data, List.of(selection));
    Places places = data.places();
    int purchase = EventKind.PURCHASE.ordinal();
    return (place, _) -> {
      boolean undone = places.kind(place) == purchase && places.takesBack(place);
      return selected.atPlace(place) != 0 && !undone ? 1 : Double.NaN;
    };
  }

  private static MeasureKernel revenue(PreparedLog data, EventMeasure.Revenue revenue) {
    Money money = Money.of(data.log());
    if (!money.known()) {
      throw new VitrineException(ProblemCode.EXPERIMENT_WITHOUT_PRICES);
    }
    Places places = data.places();
    Matches matches = Matches.of(data, revenue.where(), List.of());
    boolean net = revenue.value() == OrderValue.NET;
    return (place, _) -> {
      if (!trade(places.kind(place)) || !matches.testPlace(place)) {
        return Double.NaN;
      }
      boolean back = places.takesBack(place);
      double amount = back && !net ? Double.NaN : money.amount(places.row(place));
      return back ? -amount : amount;
    };
  }

  private static boolean trade(int kind) {
    return kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal();
  }

  private static MeasureKernel orders(PreparedLog data, EventMeasure.Orders orders) {
    Matches matches = Matches.of(data, orders.where(), List.of());
    Trades trades = data.trades();
    boolean[] firstBought = new boolean[data.log().rows()];
    int[] buyer = new int[trades.orders()];
    Arrays.fill(buyer, -1);
    for (int trade = 0; trade < trades.size(); trade++) {
      int user = trades.user(trade);
      boolean counts =
          user >= 0
              && trades.day(trade) >= 0
              && !trades.returned(trade)
              && matches.test(trades.row(trade));
      if (counts && buyer[trades.order(trade)] != user) {
        buyer[trades.order(trade)] = user;
        firstBought[trades.row(trade)] = true;
      }
    }
    Places places = data.places();
    return (place, _) ->
        trade(places.kind(place)) && firstBought[places.row(place)] ? 1 : Double.NaN;
  }

  private static MeasureKernel sessions(PreparedLog data, EventMeasure.Sessions sessions) {
    Matches matches = Matches.of(data, sessions.where(), List.of());
    int[] sessionOf = data.sessions().ofPlace();
    byte[] counted = new byte[data.sessions().count()];
    return (place, side) -> {
      int session = sessionOf[place];
      if (session < 0 || (counted[session] & side) != 0 || !matches.testPlace(place)) {
        return Double.NaN;
      }
      counted[session] |= side;
      return 1;
    };
  }

  private static MeasureKernel dwell(PreparedLog data, EventMeasure.BrowseTime time) {
    Matches matches = Matches.of(data, time.where(), List.of());
    Optional<double[]> seconds = data.log().dwell().map(MeasureColumn::values);
    double[] values = seconds.orElseThrow();
    Places places = data.places();
    return (place, _) -> {
      double spent = matches.testPlace(place) ? values[places.row(place)] : Double.NaN;
      return spent > 0 ? spent : Double.NaN;
    };
  }

  private static MeasureKernel gaps(PreparedLog data, EventMeasure.BrowseTime time) {
    Matches matches = Matches.of(data, time.where(), List.of());
    Sessions sessions = data.sessions();
    Places places = data.places();
    long[] last = new long[sessions.count()];
    byte[] sideOfLast = new byte[sessions.count()];
    return (place, side) -> {
      int session = sessions.ofPlace()[place];
      if (session < 0) {
        return Double.NaN;
      }
      long now = places.time(place);
      long gap = sideOfLast[session] == side ? Math.min(Sessionizer.GAP, now - last[session]) : -1;
      last[session] = now;
      sideOfLast[session] = side;
      return gap >= 0 && matches.testPlace(place) ? gap / 1000.0 : Double.NaN;
    };
  }
}
