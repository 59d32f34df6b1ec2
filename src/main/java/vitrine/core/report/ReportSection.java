package vitrine.core.report;

import java.util.List;

/**
 * A part of a report.
 *
 * @param id names it in links and file names: lower-case letters
 * @param title its heading
 * @param scope what it covers: days, time zone, filters, one sentence each
 * @param blocks what it shows, in the order of reading
 * @param definitions how its figures are computed
 */
public record ReportSection(
    String id,
    String title,
    List<String> scope,
    List<ReportBlock> blocks,
    List<Definition> definitions) {
  /** Copies the lists. */
  public ReportSection {
    scope = List.copyOf(scope);
    blocks = List.copyOf(blocks);
    definitions = List.copyOf(definitions);
  }

  /**
   * How a figure is computed.
   *
   * @param term the figure's name
   * @param text unit, rule and variant
   */
  public record Definition(String term, String text) {}
}
