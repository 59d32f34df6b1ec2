package vitrine.infra.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWords;
import vitrine.infra.report.ReportFormat;

/** {@code report.pdf} on A4, with its Latin letters embedded. */
public final class PdfFormat implements ReportFormat {
  private static final float MARGIN = 28;

  @Override
  public String file() {
    return "report.pdf";
  }

  @Override
  public byte[] bytes(ReportModel report, Map<String, byte[]> pictures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(document, out);
      document.addTitle(report.title());
      document.open();
      PdfText text = PdfText.create();
      new PdfPages(document, text, ReportWords.in(report.locale()), pictures).write(report);
    } catch (IOException e) {
      throw new IllegalStateException("a picture or a font of ours cannot be read", e);
    }
    return out.toByteArray();
  }
}
