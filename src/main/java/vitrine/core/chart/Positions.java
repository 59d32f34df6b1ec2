package vitrine.core.chart;

import java.time.LocalDate;
import java.util.List;

/** Where the points of a chart stand along its main axis. */
public sealed interface Positions {

  /** How many points. */
  int size();

  /** Calendar days. */
  record Days(List<LocalDate> days) implements Positions {
    /** Copies the list. */
    public Days {
      days = List.copyOf(days);
    }

    @Override
    public int size() {
      return days.size();
    }
  }

  /** Names, in the order given. */
  record Labels(List<String> labels) implements Positions {
    /** Copies the list. */
    public Labels {
      labels = List.copyOf(labels);
    }

    @Override
    public int size() {
      return labels.size();
    }
  }

  /**
   * Numbers.
   *
   * @param format how they are written at the axis
   */
  record Numbers(double[] values, ValueFormat format) implements Positions {
    @Override
    public int size() {
      return values.length;
    }
  }
}
