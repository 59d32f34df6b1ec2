package vitrine.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A report in one language, ready to be written as HTML or in another form.
 *
 * @param title what it is about
 * @param locale its language
 * @param madeAt when it was computed
 * @param sections in the order of reading
 * @param provenance where the numbers come from
 */
public record ReportModel(
    String title,
    Locale locale,
    Instant madeAt,
    List<ReportSection> sections,
    ReportProvenance provenance) {
  /** Copies the list. */
  public ReportModel {
    sections = List.copyOf(sections);
  }
}
