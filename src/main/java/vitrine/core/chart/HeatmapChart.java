package vitrine.core.chart;

import java.util.List;

/**
 * A table whose cells are coloured by value.
 *
 * @param columns names of the columns, from the left
 * @param rows names of the rows, from the top
 * @param values by row and column; NaN stays blank
 * @param provisional cells that are not final: hatched; may be empty
 * @param format how values are written in the cells
 * @param scale which colours
 * @param notes shown under the pointer, by row and column; may be empty
 */
public record HeatmapChart(
    ChartText text,
    List<String> columns,
    List<String> rows,
    double[][] values,
    boolean[][] provisional,
    ValueFormat format,
    Scale scale,
    String[][] notes)
    implements ChartSpec {

  /** Which colours. */
  public enum Scale {
    /** From none to much. */
    SEQUENTIAL,
    /** Around zero. */
    DIVERGING
  }

  /** Cells that say no more than their value. */
  public HeatmapChart(
      ChartText text,
      List<String> columns,
      List<String> rows,
      double[][] values,
      boolean[][] provisional,
      ValueFormat format,
      Scale scale) {
    this(text, columns, rows, values, provisional, format, scale, new String[0][]);
  }

  /** Copies the lists. */
  public HeatmapChart {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public boolean isEmpty() {
    return columns.isEmpty() || rows.isEmpty();
  }
}
