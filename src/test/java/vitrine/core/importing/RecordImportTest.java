package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;

class RecordImportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void eventsInLinesOfJson() throws IOException {
    Path file =
        TestFiles.text(
            folder,
            "events.txt",
            """
            {"user_id":"u1","event":"view","timestamp":1511544070,"item":{"id":"0017","price":2.5}}
            {"user_id":"u2","event":"buy","timestamp":"2017-11-25 01:21:10"}
            {"user_id":"u3","event":"buy","timestamp":"soon"}
            {"user_id":"u4","event":
            """);
    ImportPlan plan = TestFiles.probe(file).withRole("timestamp", Role.TIME);
    assertThat(plan.kind()).contains(DatasetKind.EVENTS);
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      Frame frame = outcome.frame();
      assertThat(frame.columns())
          .containsExactly("user_id", "event", "timestamp", "item.id", "item.price");
      assertThat(frame.codes("item.id").orElseThrow().value(0)).isEqualTo("0017");
      assertThat(frame.times().orElseThrow().asLongArray())
          .containsExactly(1511544070000L, 1511544070000L);
      assertThat(outcome.rowsRead()).isEqualTo(4);
      assertThat(outcome.setAside().counts())
          .isEqualTo(Map.of(SetAside.TIME_UNREADABLE, 1L, SetAside.RECORD_BROKEN, 1L));
      assertThat(outcome.setAside().first()).extracting(RowProblem::line).containsExactly(3L, 4L);
    }
  }

  @Test
  void aNameThatFirstAppearsInTheLastRecordIsAColumn() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("{\"item\":\"i").append(i).append("\",\"title\":\"title number ").append(i);
      text.append("\"}\n");
    }
    text.append("{\"item\":\"last\",\"late\":17.5}\n");
    ImportPlan plan = TestFiles.probe(TestFiles.text(folder, "a.jsonl", text.toString()));
    assertThat(plan.column("late").orElseThrow().type()).isEqualTo(ColumnType.NUMBER);
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      assertThat(outcome.frame().measures("late").orElseThrow().values()[60_000]).isEqualTo(17.5);
      assertThat(outcome.columns())
          .hasEntrySatisfying("late", late -> assertThat(late.missing()).isEqualTo(60_000));
    }
  }

  @Test
  void formatsAndOrdersOfColumnsMixInOneDataset() throws IOException {
    Path csv = TestFiles.text(folder, "a.csv", "User ID,Item,Price\nu1,A,1.5\n");
    Path json =
        TestFiles.text(folder, "b.json", "[{\"Price\":2,\"user id\":\"u2\",\"Item\":\"B\"}]");
    Path xlsx =
        new TestWorkbook().sheet("S", "item|PRICE|userid", "C|=3|u3").write(folder, "c.xlsx");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(csv, json, xlsx))) {
      Frame frame = outcome.frame();
      assertThat(frame.columns()).containsExactly("User ID", "Item", "Price");
      assertThat(frame.measures("Price").orElseThrow().values()).containsExactly(1.5, 2, 3);
      assertThat(frame.codes("User ID").orElseThrow().value(2)).isEqualTo("u3");
      assertThat(outcome.setAside().count()).isZero();
    }
  }

  @Test
  void aZipOfSeveralFormats() throws IOException {
    Path zip =
        TestFiles.zip(
            folder,
            "a.zip",
            "1.csv",
            "item,title\nA,x\n",
            "2.jsonl",
            "{\"title\":\"y\",\"item\":\"B\"}");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(zip))) {
      assertThat(outcome.frame().codes("item").orElseThrow().value(1)).isEqualTo("B");
    }
  }

  @Test
  void theFormatIsToldByContent() throws IOException {
    assertFormat("csv", TestFiles.text(folder, "a.json", "item,title\nA,x\nB,y\n"));
    assertFormat("csv", TestFiles.text(folder, "b.txt", "[note],title\nA,x\nB,y\n"));
    assertFormat("json", TestFiles.text(folder, "c.csv", "{\"rows\": [{\"item\":\"A\"}]}"));
    assertFormat("jsonl", TestFiles.text(folder, "d.csv", "{\"item\":\"A\"}\n{\"item\":\"B\"}"));
    assertFormat("python", TestFiles.text(folder, "e.json", "{'item': 'A'}\n{'item': 'B'}\n"));
    assertFormat("tsv", TestFiles.text(folder, "f.csv", "item\ttitle\nA\tx\nB\ty\n"));
    byte[] wide = "\uFEFF{\"item\":\"é中\"}\n".getBytes(StandardCharsets.UTF_16LE);
    assertFormat("jsonl", Files.write(folder.resolve("g.json"), wide));
  }

  @Test
  void whatCannotBeRead() throws IOException {
    assertProblem(ProblemCode.FILE_WITHOUT_RECORDS, "a.json", "{\"a\": oops}\n");
    assertProblem(ProblemCode.FILE_WITHOUT_RECORDS, "b.json", "[]");
    assertProblem(ProblemCode.FILE_WITHOUT_RECORDS, "c.json", "[[1,2],[3,4]]");
    assertProblem(ProblemCode.FILE_EMPTY, "d.json", " \n");
    assertProblem(
        ProblemCode.FILE_TOO_DEEP, "e.json", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
    StringBuilder wide = new StringBuilder("{");
    for (int i = 0; i < 3000; i++) {
      wide.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
    }
    assertProblem(ProblemCode.FILE_TOO_MANY_COLUMNS, "f.json", wide + "}");
  }

  @Test
  void aTruncatedGzipOfLines() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("{\"item\":\"").append(i * 7919).append("\"}\n");
    }
    byte[] whole = TestFiles.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));
    assertProblem(ProblemCode.FILE_TRUNCATED, file);
  }

  @Test
  void aFieldOfFiveMegabytesCostsItsRow() throws IOException {
    String text =
        "{\"item\":\"A\"}\n{\"item\":\"" + "x".repeat(5 << 20) + "\"}\n{\"item\":\"C\"}\n";
    try (ImportOutcome outcome =
        TestFiles.read(TestFiles.probe(TestFiles.text(folder, "a.jsonl", text)))) {
      assertThat(outcome.rowsKept()).isEqualTo(2);
      assertThat(outcome.setAside().counts()).isEqualTo(Map.of(SetAside.FIELD_TOO_LONG, 1L));
      assertThat(outcome.setAside().first().getFirst().line()).isEqualTo(2);
    }
  }

  @Property(tries = 100, seed = "42")
  void linesOfJsonHoldWhatTheCsvHolds(@ForAll("tables") List<List<String>> rows)
      throws IOException {
    Path place = Files.createTempDirectory("records");
    StringBuilder csv = new StringBuilder("user_id,review,title\n");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> record = new LinkedHashMap<>();
      record.put("title", rows.get(i).get(1));
      record.put("user_id", "k" + i);
      record.put("review", rows.get(i).get(0));
      csv.append('k').append(i).append(',').append(quoted(rows.get(i).get(0)));
      csv.append(',').append(quoted(rows.get(i).get(1))).append('\n');
      lines.append(json(record)).append('\n');
    }
    Path asCsv = TestFiles.text(place, "a.csv", csv.toString());
    Path asLines = TestFiles.text(place, "a.jsonl", lines.toString());
    assertThat(values(asLines)).isEqualTo(values(asCsv));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> value =
        Arbitraries.of(
                "a", "b", ",", "\"", "'", "\\", "\n", "{", "}", "[", ":", "é", "中", "😀", " ")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return value.list().ofSize(2).list().ofMinSize(3).ofMaxSize(12);
  }

  private static List<List<String>> values(Path file) {
    ImportPlan plan = TestFiles.probe(file);
    for (ColumnPlan column : plan.columns()) {
      plan = plan.withRole(column.name(), Role.ATTRIBUTE).withType(column.name(), ColumnType.TEXT);
    }
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      Frame frame = outcome.frame();
      List<List<String>> values = new ArrayList<>();
      for (int row = 0; row < frame.rows(); row++) {
        int at = row;
        values.add(
            List.of("user_id", "review", "title").stream()
                .map(name -> frame.codes(name).orElseThrow().value(at))
                .toList());
      }
      return values;
    }
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String json(Map<String, String> record) throws JsonProcessingException {
    return JSON.writeValueAsString(record);
  }

  private static void assertFormat(String format, Path file) {
    assertThat(TestFiles.probe(file).files().getFirst().format().argument()).isEqualTo(format);
  }

  private void assertProblem(ProblemCode code, String name, String text) throws IOException {
    assertProblem(code, TestFiles.text(folder, name, text));
  }

  private static void assertProblem(ProblemCode code, Path file) {
    assertThatThrownBy(() -> TestFiles.read(TestFiles.probe(file)).close())
        .isInstanceOfSatisfying(
            VitrineException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
