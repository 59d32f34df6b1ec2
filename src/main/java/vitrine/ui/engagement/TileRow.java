package vitrine.ui.engagement;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Tiles of equal size that fill the width, as many side by side as there is room for. */
public final class TileRow extends Region {
  private static final double GAP = 12;
  private static final double NARROWEST = 152;
  private static final int MOST = 6;

  /** Shows these tiles. */
  public void show(List<? extends Node> tiles) {
    getChildren().setAll(tiles);
    requestLayout();
  }

  private int columns(double width) {
    int room = (int) ((width + GAP) / (NARROWEST + GAP));
    return Math.max(1, Math.min(room, MOST));
  }

  private double tileWidth(double width) {
    int columns = columns(width);
    return Math.floor((width - GAP * (columns - 1)) / columns);
  }

  private double tileHeight(double tileWidth) {
    return getManagedChildren().stream()
        .mapToDouble(tile -> tile.prefHeight(tileWidth))
        .max()
        .orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double usable = width < 0 ? getWidth() : width;
    int columns = columns(usable);
    int rows = (getManagedChildren().size() + columns - 1) / columns;
    return rows == 0 ? 0 : Math.ceil(rows * tileHeight(tileWidth(usable)) + GAP * (rows - 1));
  }

  @Override
  protected void layoutChildren() {
    double width = tileWidth(getWidth());
    double height = tileHeight(width);
    int columns = columns(getWidth());
    List<Node> tiles = getManagedChildren();
    for (int i = 0; i < tiles.size(); i++) {
      double x = i % columns * (width + GAP);
      double y = (double) (i / columns) * (height + GAP);
      tiles.get(i).resizeRelocate(x, y, width, height);
    }
  }
}
