package vitrine.infra.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportSection;

class PdfFormatTest {
  @Test
  void holdsVerdictTableDefinitionsAndProvenance() throws IOException {
    String text = text(report(Locale.US, "B is better than A: −0.82 pp, √s ≥ 2", 3));

    assertThat(text)
        .contains("B is better than A: −0.82 pp, √s ≥ 2")
        .contains("row 2")
        .contains("Lift")
        .contains("sha-1234");
  }

  @Test
  void writesChinese() throws IOException {
    byte[] pdf = new PdfFormat().bytes(report(Locale.SIMPLIFIED_CHINESE, "实验组优于对照组", 1), Map.of());

    // Glyphs of Chinese are the reader's own, so their font is named and not embedded.
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("STSong-Light");
  }

  @Test
  void aLongTableGoesOnOverPages() throws IOException {
    byte[] pdf = new PdfFormat().bytes(report(Locale.US, "many", 400), Map.of());

    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(2);
    }
  }

  private static String text(ReportModel report) throws IOException {
    try (PdfReader reader = new PdfReader(new PdfFormat().bytes(report, Map.of()))) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }

  private static ReportModel report(Locale locale, String sentence, int rows) {
    ReportSection section =
        new ReportSection(
            "experiment-1",
            "Experiment: checkout",
            List.of("Unit: user."),
            List.of(
                new ReportBlock.Figures(List.of(new ReportBlock.Cell("A", "571", "units"))),
                new ReportBlock.Sentences("m: B", ReportBlock.Tone.GOOD, List.of(sentence)),
                new ReportBlock.Table(
                    "Effects",
                    List.of(
                        new ReportBlock.Column("metric", false), new ReportBlock.Column("n", true)),
                    IntStream.range(0, rows).mapToObj(i -> List.of("row " + i, "1")).toList())),
            List.of(new ReportSection.Definition("Lift", "(B - A) / |A|")));
    return new ReportModel(
        "Experiment: checkout",
        locale,
        Instant.EPOCH,
        List.of(section),
        new ReportProvenance(
            List.of(), List.of(new ReportProvenance.Entry("checkout.csv", "sha-1234")), "Vitrine"));
  }
}
