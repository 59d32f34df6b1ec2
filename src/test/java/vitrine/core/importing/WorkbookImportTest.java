package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.importing.PlanNote.Code;

class WorkbookImportTest {
  @TempDir Path folder;

  @Test
  void datesAreDatesAndNumbersKeepTheirDigits() throws IOException {
    Path file =
        new TestWorkbook()
            .sheet(
                "Data",
                "user|day|time|price|clock|ok|sum|id",
                "ann|=1:45355|=2:45355.336805555555|=3:2.5499999999999998|=0:45355|=?1|=!3|=1234567890123456789",
                "bob|=1:45356|=2:45356|=3:1E2|=0:0.1|=?0|=!4.50|=7")
            .write(folder, "a.xlsx");
    ImportPlan plan = TestFiles.probe(file);
    for (ColumnPlan column : plan.columns()) {
      plan = plan.withRole(column.name(), Role.ATTRIBUTE).withType(column.name(), ColumnType.TEXT);
    }
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      assertThat(row(outcome.frame(), 0))
          .containsExactly(
              "ann",
              "2024-03-04",
              "2024-03-04 08:05:00",
              "2.55",
              "45355",
              "true",
              "3",
              "1234567890123456789");
      assertThat(row(outcome.frame(), 1))
          .containsExactly("bob", "2024-03-05", "2024-03-05", "100", "0.1", "false", "4.5", "7");
    }
  }

  @Test
  void aColumnOfDatesIsAColumnOfTimes() throws IOException {
    Path file =
        new TestWorkbook()
            .from1904()
            .sheet("S", "user_id|event|time", "u1|view|=1:43893", "u2|buy|=2:43893.5")
            .write(folder, "mac.xlsx");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.frame().times().orElseThrow().asLongArray())
          .containsExactly(
              Instant.parse("2024-03-03T16:00:00Z").toEpochMilli(),
              Instant.parse("2024-03-04T04:00:00Z").toEpochMilli());
    }
  }

  @Test
  void aWorkbookNeedsNoStyles() throws IOException {
    Path file =
        new TestWorkbook()
            .withoutStyles()
            .sheet("S", "user_id|event|time|price", "u1|view|2026-01-05 10:00:00|=2.5")
            .write(folder, "bare.xlsx");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      Frame frame = outcome.frame();
      assertThat(frame.times().orElseThrow().asLongArray())
          .containsExactly(Instant.parse("2026-01-05T02:00:00Z").toEpochMilli());
      assertThat(frame.measures("price").orElseThrow().values()).containsExactly(2.5);
    }
  }

  @Test
  void theFirstSheetWithDataAndThoseOfItsShape() throws IOException {
    Path file =
        new TestWorkbook()
            .sheet("Cover")
            .sheet("Jan", "item|price", "A|=1", "", "B|=2")
            .sheet("Notes", "who|what|when", "me|nothing|never")
            .sheet(".Old", "item|price", "Z|=9")
            .sheet("Feb", "price|item", "=3|C")
            .write(folder, "b.xlsx");
    ImportPlan plan = TestFiles.probe(file);
    assertThat(plan.notes())
        .contains(
            new PlanNote(Code.SHEET_READ, List.of("b.xlsx", "Jan")),
            new PlanNote(Code.SHEET_LEFT_OUT, List.of("b.xlsx", "Notes")));
    assertThat(plan.files()).extracting(FilePlan::name).containsExactly("b.xlsx/Jan", "b.xlsx/Feb");
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      Frame frame = outcome.frame();
      assertThat(frame.measures("price").orElseThrow().values()).containsExactly(1, 2, 3);
      assertThat(frame.codes("item").orElseThrow().value(2)).isEqualTo("C");
    }
  }

  @Test
  void aCellWithoutANameIsAColumnOrItsRowIsSetAsideWithItsNumber() throws IOException {
    String[] rows = new String[6001];
    Arrays.fill(rows, "A|x");
    rows[0] = "item|title";
    rows[2] = "B|y_x000D_z|extra";
    rows[5500] = "C";
    rows[6000] = "D|w||far";
    Path file = new TestWorkbook().sheet("S", rows).write(folder, "a.xlsx");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.rowsKept()).isEqualTo(5999);
      assertThat(outcome.frame().codes("c3").orElseThrow().value(1)).isEqualTo("extra");
      assertThat(outcome.frame().codes("title").orElseThrow().value(1)).isEqualTo("y\rz");
      RowProblem problem = outcome.setAside().first().getFirst();
      assertThat(problem.line()).isEqualTo(6001);
      assertThat(problem.file()).isEqualTo("a.xlsx/S");
      assertThat(problem.reason()).isEqualTo(SetAside.TOO_MANY_FIELDS);
    }
  }

  @Test
  void aWorkbookInAZipAndInGzip() throws IOException {
    Path book = new TestWorkbook().sheet("S", "item|title", "A|x").write(folder, "a.xlsx");
    Path packed =
        Files.write(folder.resolve("a.xlsx.gz"), TestFiles.gzip(Files.readAllBytes(book)));
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(packed))) {
      assertThat(outcome.rowsKept()).isEqualTo(1);
    }
  }

  @Test
  void documentsThatAreNoWorkbook() throws IOException {
    assertProblem(
        ProblemCode.FILE_SPREADSHEET,
        TestFiles.zip(
            folder, "a.docx", "[Content_Types].xml", "<x/>", "word/document.xml", "<y/>"));
    assertProblem(
        ProblemCode.FILE_DAMAGED,
        TestFiles.zip(folder, "b.xlsx", "[Content_Types].xml", "<x", "xl/workbook.xml", "<y"));
    Path whole = new TestWorkbook().sheet("S", "item|title", "A|x").write(folder, "c.xlsx");
    byte[] bytes = Files.readAllBytes(whole);
    assertProblem(
        ProblemCode.FILE_DAMAGED, Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2)));
    assertProblem(
        ProblemCode.FILE_EMPTY,
        new TestWorkbook().sheet("One").sheet("Two").write(folder, "empty.xlsx"));
  }

  @Test
  void protectedAndOldWorkbooks() throws IOException {
    byte[] compound = new byte[4096];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 26};
    System.arraycopy(magic, 0, compound, 0, magic.length);
    assertProblem(ProblemCode.FILE_SPREADSHEET, Files.write(folder.resolve("old.xls"), compound));

    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, compound, 1500, name.length);
    assertProblem(ProblemCode.FILE_PASSWORD, Files.write(folder.resolve("secret.xlsx"), compound));
  }

  private static List<String> row(Frame frame, int row) {
    return frame.columns().stream().map(c -> frame.codes(c).orElseThrow().value(row)).toList();
  }

  private static void assertProblem(ProblemCode code, Path file) {
    assertThatThrownBy(() -> TestFiles.read(TestFiles.probe(file)).close())
        .isInstanceOfSatisfying(
            VitrineException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
