package vitrine.core.importing;

import java.util.List;
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
    List<List<String>> rows = TextHead.of(file.source(), HEAD).rows(file.format(), limit + header);
    return List.copyOf(rows.subList(Math.min(header, rows.size()), rows.size()));
  }
}
