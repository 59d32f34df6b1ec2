package vitrine.core.report;

import java.util.List;
import vitrine.core.chart.ChartSpec;

/** A piece of a section. */
public sealed interface ReportBlock {

  /** Figures side by side. */
  record Figures(List<Cell> cells) implements ReportBlock {
    /** Copies the list. */
    public Figures {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure.
   *
   * @param label its name
   * @param value as it is read, or a dash where there is none
   * @param note the change since the period before, or why there is no value; may be empty
   */
  record Cell(String label, String value, String note) {}

  /** A chart. */
  record Chart(ChartSpec spec) implements ReportBlock {}

  /**
   * A table.
   *
   * @param caption above it
   * @param columns its header
   * @param rows as many values each as there are columns
   */
  record Table(String caption, List<Column> columns, List<List<String>> rows)
      implements ReportBlock {
    /** Copies the lists and checks that every row fills the table. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(caption + ": a row of " + row.size() + " values");
        }
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param name its header
   * @param numeric whether its values are numbers, which stand to the right
   */
  record Column(String name, boolean numeric) {}

  /**
   * A few sentences.
   *
   * @param heading above them; may be empty
   * @param tone what they amount to
   */
  record Sentences(String heading, Tone tone, List<String> sentences) implements ReportBlock {
    /** Copies the list. */
    public Sentences {
      sentences = List.copyOf(sentences);
    }
  }

  /** What sentences amount to. */
  enum Tone {
    PLAIN,
    GOOD,
    BAD,
    CAREFUL
  }
}
