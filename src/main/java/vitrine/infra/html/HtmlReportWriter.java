package vitrine.infra.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vitrine.core.chart.ChartPainter;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWords;
import vitrine.core.report.ReportWriter;

/**
 * Writes {@code report.html}, which needs no other file and no network, and beside it every chart
 * as a PNG for slides and mails.
 */
public final class HtmlReportWriter implements ReportWriter {
  private final ChartPainter painter;

  /** Writes with these pictures. */
  public HtmlReportWriter(ChartPainter painter) {
    this.painter = painter;
  }

  @Override
  public List<Path> write(ReportModel report, Path folder, Progress progress) {
    progress.step("progress.report.pictures");
    List<ChartSpec> charts = charts(report);
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (ChartSpec chart : charts) {
      progress.checkCancelled();
      pictures.put(chart.text().id(), painter.png(chart, new ChartStyle(false, report.locale())));
      progress.report(pictures.size(), charts.size());
    }
    String page = new HtmlPage(report, ReportWords.in(report.locale()), pictures, style()).page();
    try {
      Files.createDirectories(folder);
      List<Path> files = new ArrayList<>();
      Path html = folder.resolve("report.html");
      Files.writeString(html, page);
      files.add(html);
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

  private static List<ChartSpec> charts(ReportModel report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportBlock.Chart.class::isInstance)
        .map(block -> ((ReportBlock.Chart) block).spec())
        .toList();
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(
            HtmlReportWriter.class.getResourceAsStream("/vitrine/html/report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css", e);
    }
  }
}
