package vitrine.core.exposure.portfolio;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.FilePlan;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.PlanRows;
import vitrine.core.importing.SetAside;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.NumberParser;

/**
 * Reads files of checkpoints: csv, tsv, json, jsonl or xlsx, also gz or zip. Every row has the sums
 * of a variant and of its control at one moment; see {@link CheckpointColumn}. A blank variance is
 * no reason to set a row aside: the effect is there, its uncertainty is not.
 */
public final class PortfolioFiles {
  private PortfolioFiles() {}

  /**
   * The checkpoints of these files.
   *
   * @param chosen names of columns that are called otherwise
   * @throws vitrine.core.common.VitrineException if a file cannot be read or a column is not there
   */
  public static Portfolio read(
      List<Path> files, Map<CheckpointColumn, String> chosen, Progress progress) {
    // Times are counted from the start of an experiment, so no zone plays a part.
    ImportPlan plan = FileProbe.probe(files, ZoneOffset.UTC, progress);
    List<String> names = plan.columns().stream().map(ColumnPlan::name).toList();
    Map<CheckpointColumn, String> columns = CheckpointColumn.find(names, chosen);
    PortfolioBuilder portfolio = new PortfolioBuilder();
    PlanRows.read(plan, new Rows(plan, columns, portfolio), progress);
    return portfolio.build();
  }

  private static final class Rows implements PlanRows.Taker, CheckpointFields {
    private final Map<CheckpointColumn, String> columns;
    private final Map<CheckpointColumn, NumberParser> numbers =
        new EnumMap<>(CheckpointColumn.class);
    private final Map<FilePlan, Map<CheckpointColumn, Integer>> fields = new HashMap<>();
    private final PortfolioBuilder portfolio;
    private Map<CheckpointColumn, Integer> here = Map.of();
    private String file = "";
    private Row row = new Row();

    Rows(ImportPlan plan, Map<CheckpointColumn, String> columns, PortfolioBuilder portfolio) {
      this.columns = columns;
      this.portfolio = portfolio;
      columns.forEach(
          (column, name) ->
              numbers.put(column, new NumberParser(plan.column(name).orElseThrow().numbers())));
    }

    @Override
    public void row(FilePlan plan, Row read) {
      here = fields.computeIfAbsent(plan, this::fields);
      file = plan.name();
      row = read;
      portfolio.add(this);
    }

    @Override
    public void aside(FilePlan plan, long line, SetAside reason, String text) {
      boolean count = reason == SetAside.TOO_FEW_FIELDS || reason == SetAside.TOO_MANY_FIELDS;
      Rejection rejection = count ? Rejection.FIELDS : Rejection.UNREADABLE;
      portfolio.reject(new RejectedRow(plan.name(), line, rejection, "", text));
    }

    /** Where a file has each column; files may have them in different orders. */
    private Map<CheckpointColumn, Integer> fields(FilePlan plan) {
      Map<CheckpointColumn, Integer> places = new EnumMap<>(CheckpointColumn.class);
      columns.forEach((column, name) -> places.put(column, plan.columns().indexOf(name)));
      return places;
    }

    @Override
    public String file() {
      return file;
    }

    @Override
    public long line() {
      return row.line();
    }

    @Override
    public String text(CheckpointColumn column) {
      int field = field(column);
      return field < 0 ? "" : row.text(field).strip();
    }

    @Override
    public double number(CheckpointColumn column) {
      int field = field(column);
      NumberParser parser = numbers.get(column);
      return field >= 0
              && parser != null
              && parser.parse(row.bytes(), row.start(field), row.end(field))
          ? parser.value()
          : Double.NaN;
    }

    @Override
    public boolean blank(CheckpointColumn column) {
      int field = field(column);
      return field < 0 || Blank.value(row.bytes(), row.start(field), row.end(field));
    }

    private int field(CheckpointColumn column) {
      return here.getOrDefault(column, -1);
    }
  }
}
