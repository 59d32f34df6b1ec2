package vitrine.core.exposure.portfolio;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.value.NumberParser;
import vitrine.core.importing.value.NumberStyle;

/** Reads checkpoints from a dataset of a workspace; rows are told by their number. */
public final class PortfolioFrame {
  private PortfolioFrame() {}

  /**
   * The checkpoints of a frame.
   *
   * @param name of the dataset
   * @throws vitrine.core.common.VitrineException if a column is not there
   */
  public static Portfolio read(String name, Frame frame, Progress progress) {
    Map<CheckpointColumn, String> columns = CheckpointColumn.find(frame.columns(), Map.of());
    PortfolioBuilder portfolio = new PortfolioBuilder();
    Rows rows = new Rows(name, frame, columns);
    for (int row = 0; row < frame.rows(); row++) {
      progress.checkCancelled();
      rows.row = row;
      portfolio.add(rows);
    }
    return portfolio.build();
  }

  private static final class Rows implements CheckpointFields {
    private final NumberParser parser = new NumberParser(NumberStyle.POINT);
    private final String name;
    private final Frame frame;
    private final Map<CheckpointColumn, String> columns;
    private int row;

    Rows(String name, Frame frame, Map<CheckpointColumn, String> columns) {
      this.name = name;
      this.frame = frame;
      this.columns = columns;
    }

    @Override
    public String file() {
      return name;
    }

    @Override
    public long line() {
      return row + 1L;
    }

    @Override
    public String text(CheckpointColumn column) {
      return frame
          .codes(name(column))
          .map(codes -> codes.value(row).strip())
          .orElseGet(() -> plain(measure(column)));
    }

    /** A number as an id: 1 and not 1.0. */
    private static String plain(double value) {
      return Double.isFinite(value)
          ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
          : "";
    }

    @Override
    public double number(CheckpointColumn column) {
      Optional<CodeColumn> codes = frame.codes(name(column));
      if (codes.isEmpty()) {
        return measure(column);
      }
      byte[] text = codes.get().value(row).getBytes(StandardCharsets.UTF_8);
      return parser.parse(text, 0, text.length) ? parser.value() : Double.NaN;
    }

    private double measure(CheckpointColumn column) {
      return frame.measures(name(column)).map(some -> some.values()[row]).orElse(Double.NaN);
    }

    @Override
    public boolean blank(CheckpointColumn column) {
      return text(column).isEmpty();
    }

    private String name(CheckpointColumn column) {
      return columns.getOrDefault(column, "");
    }
  }
}
