package vitrine.infra.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportSection;
import vitrine.infra.report.ReportFolder;

class HtmlReportWriterTest {
  private static final String HOSTILE = "<img src=x onerror=\"alert('1')\"> & co";
  private static final String ESCAPED =
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co";

  private static ReportModel hostile() {
    BarChart chart =
        new BarChart(
            ChartText.of("report.test", HOSTILE, HOSTILE, HOSTILE),
            new Positions.Labels(List.of(HOSTILE)),
            List.of(BarChart.Series.of(HOSTILE, new double[] {1})),
            BarChart.Arrangement.GROUPED,
            false,
            ValueFormat.whole());
    ReportSection section =
        new ReportSection(
            "test",
            HOSTILE,
            List.of(HOSTILE),
            List.of(
                new ReportBlock.Figures(List.of(new ReportBlock.Cell(HOSTILE, HOSTILE, HOSTILE))),
                new ReportBlock.Chart(chart),
                new ReportBlock.Table(
                    HOSTILE,
                    List.of(new ReportBlock.Column(HOSTILE, true)),
                    List.of(List.of(HOSTILE))),
                new ReportBlock.Sentences(HOSTILE, ReportBlock.Tone.BAD, List.of(HOSTILE))),
            List.of(new ReportSection.Definition(HOSTILE, HOSTILE)));
    return new ReportModel(
        HOSTILE,
        Locale.US,
        Instant.EPOCH,
        List.of(section),
        new ReportProvenance(
            List.of(), List.of(new ReportProvenance.Entry(HOSTILE, HOSTILE)), HOSTILE));
  }

  @Test
  void escapesWhateverTheDataHolds(@TempDir Path folder) throws IOException {
    List<Path> files = writer().write(hostile(), folder, Progress.unwatched());

    String page = Files.readString(files.getFirst());
    assertThat(page).doesNotContain("<img src=x").contains(ESCAPED);
    // Every place that shows text of the data: title twice, section, scope, cell, chart, table …
    assertThat(page.split(java.util.regex.Pattern.quote(ESCAPED), -1).length - 1)
        .isGreaterThanOrEqualTo(17);
  }

  @Test
  void holdsItsPicturesAndPutsThemBesideIt(@TempDir Path folder) throws IOException {
    List<Path> files = writer().write(hostile(), folder.resolve("new"), Progress.unwatched());

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("report.html", "report.test.png");
    assertThat(Files.readAllBytes(files.getLast())).containsExactly(1, 2, 3);
    assertThat(Files.readString(files.getFirst())).contains("src=\"data:image/png;base64,AQID\"");
  }

  @Test
  void saysWhenTheFolderCannotBeWritten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");

    assertThatThrownBy(() -> writer().write(hostile(), file, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNWRITABLE));
  }

  private static ReportFolder writer() {
    return new ReportFolder((chart, style) -> new byte[] {1, 2, 3}, List.of(new HtmlFormat()));
  }
}
