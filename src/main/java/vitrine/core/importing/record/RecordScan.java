package vitrine.core.importing.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.source.SourceStream;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Records;
import vitrine.core.importing.text.TextFormat;

/**
 * Reads all records once for their names, for a name may first appear in the last one. It keeps the
 * first rows, and later ones where they show values of names that came late.
 */
public final class RecordScan {
  private static final int CELLS = 2_000_000;
  private static final int LATE_VALUES = 100;

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> late = new ArrayList<>();
  private final FieldNames names = new FieldNames(List.of(), true);
  private final int sample;
  private final int mostNames;
  private int early;
  private int cells;
  private boolean tooMany;
  private boolean tooDeep;

  private RecordScan(int sample, int mostNames) {
    this.sample = sample;
    this.mostNames = mostNames;
  }

  /**
   * The first rows, below a row of all names.
   *
   * @param layout without names
   * @param sample how many rows
   * @throws VitrineException if there is no record, more names than can be read, or the source
   *     cannot be read
   */
  public static List<List<String>> of(
      Source source,
      TextFormat format,
      Records layout,
      int sample,
      int mostNames,
      Progress progress) {
    RecordScan scan = new RecordScan(sample, mostNames);
    try (SourceStream in = source.open()) {
      new RecordStream(layout, scan.names).read(in, format.charset(), scan.sink(progress));
    } catch (IOException e) {
      throw SourceProblems.of(source, e);
    }
    if (scan.tooMany) {
      throw new VitrineException(
          ProblemCode.FILE_TOO_MANY_COLUMNS, source.name(), scan.names.size(), mostNames);
    }
    if (scan.names.size() == 0) {
      throw new VitrineException(
          scan.tooDeep ? ProblemCode.FILE_TOO_DEEP : ProblemCode.FILE_WITHOUT_RECORDS,
          source.name());
    }
    return scan.table();
  }

  private RecordStream.Sink sink(Progress progress) {
    return new RecordStream.Sink() {
      private int seen;

      @Override
      public boolean record(long line, Fields fields) {
        if (seen++ % 4096 == 0) {
          progress.checkCancelled();
        }
        keep(fields);
        tooMany = names.size() > mostNames;
        return !tooMany;
      }

      @Override
      public boolean broken(long line, Fault fault, String name, String text) {
        tooDeep |= fault == Fault.TOO_DEEP;
        return true;
      }

      @Override
      public void blank() {}
    };
  }

  private void keep(Fields fields) {
    if (rows.size() < sample && cells < CELLS) {
      early = names.size();
      cells += early;
      rows.add(texts(fields));
      return;
    }
    while (late.size() < names.size() - early) {
      late.add(0);
    }
    boolean wanted = false;
    for (int i = 0; i < late.size(); i++) {
      if (fields.has(early + i) && late.get(i) < LATE_VALUES) {
        late.set(i, late.get(i) + 1);
        wanted = true;
      }
    }
    if (wanted) {
      List<String> row = texts(fields);
      // What the first rows show already is not counted twice.
      for (int field = 0; field < early; field++) {
        row.set(field, "");
      }
      rows.add(row);
    }
  }

  private List<String> texts(Fields fields) {
    List<String> row = new ArrayList<>();
    for (int field = 0; field < names.size(); field++) {
      row.add(fields.text(field));
    }
    return row;
  }

  private List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(List.copyOf(names.names()));
    for (List<String> row : rows) {
      while (row.size() < names.size()) {
        row.add("");
      }
      table.add(row);
    }
    return table;
  }
}
