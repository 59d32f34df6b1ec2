package vitrine.core.chart;

import java.util.List;

/**
 * Tiles whose area is a share of the whole.
 *
 * @param tiles the largest is drawn first
 * @param format how areas are written
 */
public record TreemapChart(ChartText text, List<Tile> tiles, ValueFormat format)
    implements ChartSpec {

  /** Copies the list. */
  public TreemapChart {
    tiles = List.copyOf(tiles);
  }

  @Override
  public boolean isEmpty() {
    return tiles.stream().noneMatch(tile -> tile.area() > 0);
  }

  /**
   * A tile.
   *
   * @param label its name
   * @param area its size, not below zero
   * @param tone its colour
   * @param words second line in the tile, for example its share
   * @param note shown under the pointer
   */
  public record Tile(String label, double area, Tone tone, String words, String note) {}
}
