package vitrine.ui.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Columns of tables that show text. */
final class DatasetColumns {
  private DatasetColumns() {}

  static void addTo(TableView<DatasetEntry> table, Messages messages, Formats formats) {
    add(table, messages.text("data.column.name"), 170, DatasetEntry::name);
    add(
        table,
        messages.text("data.column.kind"),
        110,
        entry -> messages.text("data.kind." + entry.kind().argument()));
    number(table, messages.text("data.column.rows"), entry -> formats.whole(entry.rows()));
    number(
        table,
        messages.text("data.column.aside"),
        entry -> formats.whole(entry.provenance().rowsSetAside()));
    add(
        table,
        messages.text("data.column.imported"),
        170,
        entry -> formats.moment(entry.importedAt(), ZoneId.systemDefault()));
    add(
        table,
        messages.text("data.column.source"),
        190,
        entry -> sources(entry.provenance().sources(), messages));
    add(table, messages.text("data.column.fingerprint"), 100, entry -> entry.fingerprint().brief());
  }

  private static String sources(List<String> sources, Messages messages) {
    if (sources.isEmpty()) {
      return "";
    }
    return sources.size() == 1
        ? sources.getFirst()
        : messages.text("data.sources", sources.getFirst(), sources.size() - 1);
  }

  /** Adds a column of text. */
  static <T> TableColumn<T, String> add(
      TableView<T> table, String title, double width, Function<T, String> text) {
    TableColumn<T, String> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  /** Adds a column of numbers, which stand right. */
  static <T> void number(TableView<T> table, String title, Function<T, String> text) {
    add(table, title, 90, text).getStyleClass().add("number-column");
  }
}
