package vitrine.infra.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.chart.ChartPainter;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWriter;

/** Writes a report in each format, and beside it every chart as a PNG for slides and mails. */
public final class ReportFolder implements ReportWriter {
  private final ChartPainter painter;
  private final List<ReportFormat> formats;

  /** Writes these formats with these pictures; the first one is the report itself. */
  public ReportFolder(ChartPainter painter, List<ReportFormat> formats) {
    this.painter = painter;
    this.formats = List.copyOf(formats);
  }

  @Override
  public List<Path> write(ReportModel report, Path folder, Progress progress) {
    Map<String, byte[]> pictures = pictures(report, progress);
    try {
      Files.createDirectories(folder);
      List<Path> files = new ArrayList<>();
      for (ReportFormat format : formats) {
        progress.checkCancelled();
        Path file = folder.resolve(format.file());
        Files.write(file, format.bytes(report, pictures));
        files.add(file);
      }
      for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
        Path png = folder.resolve(picture.getKey() + ".png");
        Files.write(png, picture.getValue());
        files.add(png);
      }
      return files;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, folder);
    }
  }

  private Map<String, byte[]> pictures(ReportModel report, Progress progress) {
    progress.step("progress.report.pictures");
    List<ChartSpec> charts = charts(report);
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (ChartSpec chart : charts) {
      progress.checkCancelled();
      pictures.put(chart.text().id(), painter.png(chart, new ChartStyle(false, report.locale())));
      progress.report(pictures.size(), charts.size());
    }
    return pictures;
  }

  private static List<ChartSpec> charts(ReportModel report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportBlock.Chart.class::isInstance)
        .map(block -> ((ReportBlock.Chart) block).spec())
        .toList();
  }
}
