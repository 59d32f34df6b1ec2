package vitrine.ui.experiment;

import javafx.scene.control.TableView;

/** Tables that show all their rows, for a screen that scrolls as a whole. */
public final class Tables {
  private static final double ROW = 36;
  private static final double HEADER = 42;

  private Tables() {}

  /** A table without a scroll bar of its own; every row is equally high. */
  public static void plain(TableView<?> table) {
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getStyleClass().add("whole-table");
    table.setFocusTraversable(true);
  }

  /** Makes the table as high as its rows; call it after they have changed. */
  public static void fit(TableView<?> table) {
    double height = HEADER + table.getFixedCellSize() * table.getItems().size() + 2;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }
}
