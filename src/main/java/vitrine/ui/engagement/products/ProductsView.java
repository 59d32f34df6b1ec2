package vitrine.ui.engagement.products;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.basket.BasketAffinity;
import vitrine.core.engagement.basket.BasketQuery;
import vitrine.core.engagement.basket.BasketReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.table.ColumnTable;
import vitrine.core.engagement.table.TableQuery;
import vitrine.core.engagement.table.TableReport;

/**
 * Products and categories, and what is bought together.
 *
 * @param items a row a product, where the data names products
 * @param categories a row a category, where it names categories
 * @param pairs what is bought together, where it names what is bought
 * @param titles of products by id, where a catalogue has them
 */
public record ProductsView(
    Optional<TableReport> items,
    Optional<TableReport> categories,
    Optional<BasketReport> pairs,
    Map<String, String> titles) {
  private static final int ROWS = 500;
  private static final int PAIRS = 200;

  /** Copies the map. */
  public ProductsView {
    titles = Map.copyOf(titles);
  }

  /** Computes what the data has the columns for. */
  public static ProductsView of(
      PreparedLog data,
      EngagementQuery query,
      ProductsChoice choice,
      Optional<Catalog> catalog,
      Progress progress) {
    Optional<TableReport> items = table(data, query, Role.ITEM, choice, progress);
    Optional<TableReport> categories = table(data, query, Role.CATEGORY, choice, progress);
    Role paired = choice.by() == ProductsChoice.Paired.ITEM ? Role.ITEM : Role.CATEGORY;
    Optional<BasketReport> pairs =
        data.log()
            .frame()
            .columnOf(paired)
            .map(
                column ->
                    BasketAffinity.report(
                        data,
                        new BasketQuery(query, column, choice.support(), choice.pairs(), PAIRS),
                        progress));
    return new ProductsView(items, categories, pairs, titles(items, pairs, catalog));
  }

  private static Optional<TableReport> table(
      PreparedLog data,
      EngagementQuery query,
      Role role,
      ProductsChoice choice,
      Progress progress) {
    return data.log()
        .frame()
        .columnOf(role)
        .map(
            column ->
                ColumnTable.report(
                    data, new TableQuery(query, column, choice.sort(), ROWS), progress));
  }

  private static Map<String, String> titles(
      Optional<TableReport> items, Optional<BasketReport> pairs, Optional<Catalog> catalog) {
    Map<String, String> titles = new HashMap<>();
    if (catalog.isPresent()) {
      for (TableReport.Row row : items.map(TableReport::rows).orElse(List.of())) {
        if (row.slice() instanceof Slice.Value(String item)) {
          catalog.get().title(item).ifPresent(title -> titles.put(item, title));
        }
      }
      for (BasketReport.Pair pair : pairs.map(BasketReport::pairs).orElse(List.of())) {
        for (String item : List.of(pair.first(), pair.second())) {
          catalog.get().title(item).ifPresent(title -> titles.put(item, title));
        }
      }
    }
    return titles;
  }

  /** A product's title, its id where the catalogue has none. */
  String title(String item) {
    return titles.getOrDefault(item, item);
  }
}
