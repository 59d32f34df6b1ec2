package vitrine.core.report;

import java.nio.file.Path;
import java.util.List;
import vitrine.core.common.Progress;

/** Writes a report into a folder. */
public interface ReportWriter {

  /**
   * Writes the report and a picture of each chart.
   *
   * @param folder made where it is absent; files of the same names are replaced
   * @return the files written, the report itself first
   * @throws vitrine.core.common.VitrineException if the folder cannot be written
   */
  List<Path> write(ReportModel report, Path folder, Progress progress);
}
