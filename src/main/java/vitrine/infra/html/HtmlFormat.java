package vitrine.infra.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWords;
import vitrine.infra.report.ReportFormat;

/** {@code report.html}, which needs no other file and no network. */
public final class HtmlFormat implements ReportFormat {
  @Override
  public String file() {
    return "report.html";
  }

  @Override
  public byte[] bytes(ReportModel report, Map<String, byte[]> pictures) {
    ReportWords words = ReportWords.in(report.locale());
    return new HtmlPage(report, words, pictures, style()).page().getBytes(StandardCharsets.UTF_8);
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlFormat.class.getResourceAsStream("/vitrine/html/report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css", e);
    }
  }
}
