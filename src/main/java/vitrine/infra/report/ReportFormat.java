package vitrine.infra.report;

import java.util.Map;
import vitrine.core.report.ReportModel;

/** A form in which a report is read. */
public interface ReportFormat {

  /** The name of its file. */
  String file();

  /**
   * The file.
   *
   * @param pictures of its charts as PNG, by the id of the chart
   */
  byte[] bytes(ReportModel report, Map<String, byte[]> pictures);
}
