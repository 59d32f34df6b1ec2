package vitrine.ui.engagement.products;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableView;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.table.TableReport;
import vitrine.core.engagement.table.TableReport.Counts;
import vitrine.core.engagement.table.TableReport.Row;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.ItemReviews;
import vitrine.ui.engagement.PanelTable;

/** The table of a column's values, each with its days as a small line. */
record ValueTable(Messages messages, Formats formats, FigureText figures) {

  void fill(
      TableView<Row> table,
      TableReport report,
      String key,
      Function<Slice, String> name,
      Consumer<Slice> opened,
      Optional<ItemReviews> reviews,
      int rows) {
    PanelTable<Row> columns =
        new PanelTable<>(table, messages)
            .words(key, 200, row -> name.apply(row.slice()))
            .line("engagement.products.trend", 110, row -> trend(report, row));
    count(columns, "engagement.table.users", Counts::users);
    count(columns, "engagement.table.viewers", Counts::viewers);
    count(columns, "engagement.table.buyers", Counts::buyers);
    rate(columns, "engagement.table.addToCartRate", Counts::addToCartRate);
    rate(columns, "engagement.table.purchaseRate", Counts::purchaseRate);
    if (report.priced()) {
      columns.number(
          "engagement.table.netRevenue",
          118,
          row -> row.now().netRevenue().number().orElse(Double.NaN),
          row -> figures.value(row.now().netRevenue(), Kpi.Unit.MONEY));
    }
    if (report.previous().isPresent()) {
      columns.number(
          "engagement.table.change",
          90,
          row -> change(report, row).number().orElse(Double.NaN),
          row -> figures.signed(change(report, row)));
    }
    reviews.ifPresent(
        way -> columns.link("engagement.table.reviews", 100, row -> way.of(row.slice())));
    columns.whenOpened(row -> opened.accept(row.slice())).show(report.rows(), rows);
  }

  private static double[] trend(TableReport report, Row row) {
    return report.priced()
        ? row.dailyNetRevenue().stream().mapToDouble(Double::doubleValue).toArray()
        : row.dailyEvents().stream().mapToDouble(Integer::doubleValue).toArray();
  }

  private void count(PanelTable<Row> columns, String key, ToDoubleFunction<Counts> value) {
    columns.number(
        key,
        105,
        row -> value.applyAsDouble(row.now()),
        row -> formats.whole(Math.round(value.applyAsDouble(row.now()))));
  }

  private void rate(PanelTable<Row> columns, String key, Function<Counts, Figure> value) {
    columns.number(
        key,
        128,
        row -> value.apply(row.now()).number().orElse(Double.NaN),
        row -> figures.value(value.apply(row.now()), Kpi.Unit.RATE));
  }

  /** The relative change of net revenue, or of users where there are no prices. */
  private static Figure change(TableReport report, Row row) {
    Figure now = report.priced() ? row.now().netRevenue() : Figure.of(row.now().users());
    double before =
        row.before()
            .map(b -> report.priced() ? b.netRevenue().number().orElse(0) : b.users())
            .orElse(0.0);
    return now.number().isEmpty()
        ? now
        : Figure.quotient(now.number().getAsDouble() - before, Math.abs(before));
  }
}
