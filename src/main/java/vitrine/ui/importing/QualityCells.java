package vitrine.ui.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Small drawings for the cells of tables. */
final class QualityCells {
  private static final double BAR_WIDTH = 90;
  private static final double BARS_HEIGHT = 30;
  private static final double BARS_WIDTH = 144;

  private QualityCells() {}

  /** Adds a column that draws each row. */
  static <T> void drawn(TableView<T> table, String title, double width, Function<T, Node> drawing) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(made -> new DrawnCell<>(drawing));
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setSortable(false);
    table.getColumns().add(column);
  }

  /** A share as a bar with its words below. */
  static Node share(double share, String words) {
    Region full = new Region();
    full.getStyleClass().add("quality-track");
    Region part = new Region();
    part.getStyleClass().add("quality-missing");
    double width = share > 0 ? Math.max(2, share * BAR_WIDTH) : 0;
    part.setMinWidth(width);
    part.setMaxWidth(width);
    StackPane bar = new StackPane(full, part);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMaxWidth(BAR_WIDTH);
    VBox cell = new VBox(3, new Label(words), bar);
    cell.setAlignment(Pos.CENTER_LEFT);
    return cell;
  }

  /** Counts as bars beside each other, the largest as high as the cell. */
  static Node bars(List<Long> counts, String style) {
    HBox bars = new HBox(1);
    bars.setAlignment(Pos.BOTTOM_LEFT);
    bars.setMinHeight(BARS_HEIGHT);
    bars.setMaxHeight(BARS_HEIGHT);
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    double width = Math.clamp(BARS_WIDTH / Math.max(1, counts.size()) - 1, 1, 14);
    for (long count : counts) {
      Region bar = new Region();
      bar.getStyleClass().add(style);
      double height = count == 0 ? 0 : Math.max(1, BARS_HEIGHT * count / most);
      bar.setMinSize(width, height);
      bar.setMaxSize(width, height);
      bars.getChildren().add(bar);
    }
    return bars;
  }

  /** Shows what a function makes of a row. */
  private static final class DrawnCell<T> extends TableCell<T, T> {
    private final Function<T, Node> drawing;

    DrawnCell(Function<T, Node> drawing) {
      this.drawing = drawing;
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : drawing.apply(row));
    }
  }
}
