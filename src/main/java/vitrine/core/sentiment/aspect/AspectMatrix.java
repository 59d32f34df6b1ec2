package vitrine.core.sentiment.aspect;

import java.util.List;
import vitrine.core.sentiment.MoodCounts;

/**
 * Aspects against products or categories.
 *
 * @param lines a product or category each, the one with the most opinions first
 * @param leftOut how many more there are
 * @param least decided reviews that a cell needs before its share is shown
 */
public record AspectMatrix(List<Line> lines, int leftOut, int least) {

  /** Copies the list. */
  public AspectMatrix {
    lines = List.copyOf(lines);
  }

  /**
   * One product or category.
   *
   * @param key the product's id or the category's name
   * @param cells reviews that speak of each aspect, by what they say
   */
  public record Line(String key, List<MoodCounts> cells) {
    /** Copies the list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Whether enough reviews stand behind a cell to show its share. */
  public boolean tells(MoodCounts cell) {
    return cell.decided() >= least;
  }
}
