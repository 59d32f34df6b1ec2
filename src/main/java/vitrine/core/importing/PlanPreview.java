package vitrine.core.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.source.SourceStream;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;
import vitrine.core.importing.text.TextHead;

/** The first rows of a plan, as the plan splits them. */
public final class PlanPreview {
  private static final int HEAD = 1 << 16;

  private PlanPreview() {}

  /**
   * The first rows of the first file, without its header.
   *
   * @throws vitrine.core.common.VitrineException if the file can no longer be read
   */
  public static List<List<String>> rows(ImportPlan plan, int limit) {
    FilePlan file = plan.files().getFirst();
    int header = file.format().header() ? 1 : 0;
    List<List<String>> rows = first(file, limit + header);
    return List.copyOf(rows.subList(Math.min(header, rows.size()), rows.size()));
  }

  private static List<List<String>> first(FilePlan file, int limit) {
    if (file.format().layout() instanceof Layout.Delimited) {
      return TextHead.of(file.source(), HEAD).rows(file.format(), limit);
    }
    List<List<String>> rows = new ArrayList<>();
    try (SourceStream in = file.source().open()) {
      RowReaders.of(file.format()).read(in, file.format(), upTo(limit, rows));
      return rows;
    } catch (IOException e) {
      throw SourceProblems.of(file.source(), e);
    }
  }

  private static RowSink upTo(int limit, List<List<String>> rows) {
    return new RowSink() {
      @Override
      public boolean row(Row row) {
        rows.add(row.texts());
        return rows.size() < limit;
      }

      @Override
      public boolean broken(long line, String text) {
        return true;
      }
    };
  }
}
