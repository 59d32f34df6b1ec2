package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Every bad file gives a sentence or rows set aside; none of them ends the program. */
@BesideWindowTests
class BadInputTest {
  @TempDir Path folder;

  @Test
  void anEmptyFile() throws IOException {
    assertProblem(ProblemCode.FILE_EMPTY, TestFiles.text(folder, "a.csv", ""));
    assertProblem(ProblemCode.FILE_EMPTY, TestFiles.text(folder, "b.csv", "\n \n"));
  }

  @Test
  void aFileThatIsNotThere() {
    assertProblem(ProblemCode.FILE_NOT_FOUND, folder.resolve("none.csv"));
  }

  @Test
  void aDirectory() {
    assertProblem(ProblemCode.FILE_IS_DIRECTORY, folder);
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertProblem(ProblemCode.FILE_BINARY, Files.write(folder.resolve("a.csv"), png));
  }

  @Test
  void aSpreadsheet() throws IOException {
    Path file = TestFiles.zip(folder, "a.xlsx", "[Content_Types].xml", "<x/>", "xl/s.xml", "<y/>");
    assertProblem(ProblemCode.FILE_SPREADSHEET, file);
  }

  @Test
  void aHeaderOnly() throws IOException {
    Path file = TestFiles.text(folder, "a.csv", "user_id,item_id,timestamp\n");
    assertProblem(ProblemCode.FILE_WITHOUT_ROWS, file);
  }

  @Test
  void oneColumnIsSaid() throws IOException {
    ImportPlan plan = TestFiles.probe(TestFiles.text(folder, "a.csv", "review\ngood\nbad\n"));

    assertThat(plan.columns()).hasSize(1);
    assertThat(plan.notes()).extracting(PlanNote::code).contains(PlanNote.Code.ONE_COLUMN);
  }

  @Test
  void tenThousandColumns() throws IOException {
    String row = "1" + ",1".repeat(9_999) + "\n";
    assertProblem(ProblemCode.FILE_TOO_MANY_COLUMNS, TestFiles.text(folder, "a.csv", row + row));
  }

  @Test
  void aFieldOfFiveMegabytes() throws IOException {
    String big = "x".repeat(5 << 20);
    Path file = TestFiles.text(folder, "a.csv", "review,stars\ngood,5\n\"" + big + "\",1\nbad,1\n");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.rowsKept()).isEqualTo(2);
      assertThat(outcome.setAside().counts()).isEqualTo(Map.of(SetAside.FIELD_TOO_LONG, 1L));
      assertThat(outcome.setAside().first().getFirst().line()).isEqualTo(3);
    }
  }

  @Test
  void aLoneQuote() throws IOException {
    Path file =
        TestFiles.text(
            folder, "a.csv", "title,stars\n\"fine, really\",5\n\"open,4\nbad,1\n\"so, so\",3\n");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.rowsRead()).isEqualTo(4);
      assertThat(outcome.setAside().counts()).isEqualTo(Map.of(SetAside.BROKEN_QUOTES, 1L));
      RowProblem problem = outcome.setAside().first().getFirst();
      assertThat(problem.line()).isEqualTo(3);
      assertThat(problem.row()).isEqualTo("\"open,4");
    }
  }

  @Test
  void mixedLineEnds() throws IOException {
    Path file = TestFiles.text(folder, "a.csv", "title,stars\na,1\r\nb,2\rc,3\n");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.rowsKept()).isEqualTo(3);
      assertThat(outcome.setAside().count()).isZero();
    }
  }

  @Test
  void theWrongEncodingInSomeRows() throws IOException {
    byte[] bytes =
        "title,stars\n很好很好很好,5\n?坏坏坏坏坏坏,1\n好,4\n".repeat(1).getBytes(StandardCharsets.UTF_8);
    int damaged = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
    bytes[damaged] = (byte) 0xff;
    ImportPlan plan = TestFiles.probe(Files.write(folder.resolve("a.csv"), bytes));
    ImportPlan utf8 = withCharset(plan);
    try (ImportOutcome outcome = TestFiles.read(utf8)) {
      assertThat(outcome.rowsKept()).isEqualTo(2);
      assertThat(outcome.setAside().counts()).isEqualTo(Map.of(SetAside.UNDECODABLE, 1L));
    }
  }

  private static ImportPlan withCharset(ImportPlan plan) {
    FilePlan file = plan.files().getFirst();
    var format =
        new vitrine.core.importing.text.TextFormat(
            StandardCharsets.UTF_8, file.format().separator(), true, true);
    return new ImportPlan(
        java.util.List.of(new FilePlan(file.source(), format, file.columns())),
        plan.columns(),
        plan.events(),
        plan.zone(),
        plan.currency(),
        plan.kind(),
        plan.notes());
  }

  @Test
  void aTruncatedGzip() throws IOException {
    StringBuilder rows = new StringBuilder("title,stars\n");
    for (int i = 0; i < 100_000; i++) {
      rows.append("t").append(i * 7919).append(",").append(i % 5 + 1).append('\n');
    }
    byte[] whole = TestFiles.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
    Path early = Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(whole, 100));
    assertProblem(ProblemCode.FILE_TRUNCATED, early);

    Path late = Files.write(folder.resolve("b.csv.gz"), Arrays.copyOf(whole, whole.length - 9));
    assertThat(TestFiles.probe(late).columns()).hasSize(2);
    assertProblem(ProblemCode.FILE_TRUNCATED, late);
  }

  @Test
  void aDamagedZip() throws IOException {
    Path file = TestFiles.zip(folder, "a.zip", "a.csv", "title,stars\na,1\n");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
    assertProblem(ProblemCode.FILE_DAMAGED, file);
  }

  @Test
  void aGzipBomb() throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      fill(out);
    }
    assertProblem(ProblemCode.FILE_BOMB, file);
  }

  @Test
  void aZipBomb() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("a.csv"));
      fill(out);
    }
    assertProblem(ProblemCode.FILE_BOMB, file);
  }

  private static void fill(java.io.OutputStream out) throws IOException {
    byte[] line = ("a".repeat(999) + "," + "a".repeat(999) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 36_000; i++) {
      out.write(line);
    }
  }

  @Test
  void aZipThatPointsOutside() throws IOException {
    assertProblem(
        ProblemCode.FILE_ZIP_ESCAPES,
        TestFiles.zip(folder, "a.zip", "ok.csv", "a,b\n1,2\n", "../../evil.csv", "a,b\n1,2\n"));
    assertProblem(
        ProblemCode.FILE_ZIP_ESCAPES, TestFiles.zip(folder, "b.zip", "/etc/evil.csv", "a,b\n"));
    assertProblem(
        ProblemCode.FILE_ZIP_ESCAPES, TestFiles.zip(folder, "c.zip", "..\\evil.csv", "a,b\n"));
  }

  @Test
  void aZipWithoutATable() throws IOException {
    Path file = TestFiles.zip(folder, "a.zip", "__MACOSX/._a.csv", "junk", "picture.png", "x");
    assertProblem(ProblemCode.FILE_ZIP_WITHOUT_TABLE, file);
  }

  @Test
  void duplicateColumnNames() throws IOException {
    Path file = TestFiles.text(folder, "a.csv", "item,price,price\nA,1,2\nB,3,4\n");
    ImportPlan plan = TestFiles.probe(file);

    assertThat(plan.columns())
        .extracting(ColumnPlan::name)
        .containsExactly("item", "price", "price_2");
    assertThat(plan.notes())
        .contains(
            new PlanNote(PlanNote.Code.DUPLICATE_COLUMN, java.util.List.of("price", "price_2")));
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      assertThat(outcome.frame().measures("price_2").orElseThrow().values()).containsExactly(2, 4);
    }
  }

  @Test
  void filesThatDoNotGoTogether() throws IOException {
    Path first = TestFiles.text(folder, "a.csv", "user_id,item_id,timestamp\n1,2,1511544070\n");
    Path second = TestFiles.text(folder, "b.csv", "name,colour\nx,red\ny,blue\n");
    assertProblem(ProblemCode.FILES_DIFFER, first, second);
  }

  private static void assertProblem(ProblemCode expected, Path... files) {
    VitrineException problem =
        catchThrowableOfType(
            VitrineException.class, () -> TestFiles.read(TestFiles.probe(files)).close());

    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo(expected);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      ResourceBundle messages =
          ResourceBundle.getBundle(
              "vitrine.messages",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(messages.getString("problem." + expected.key() + ".title")).isNotBlank();
      assertThat(messages.getString("problem." + expected.key() + ".hint")).isNotBlank();
    }
  }
}
