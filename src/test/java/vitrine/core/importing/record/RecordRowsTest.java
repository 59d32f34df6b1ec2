package vitrine.core.importing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Notation;
import vitrine.core.importing.text.Layout.Records;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;
import vitrine.core.importing.text.TextFormat;

class RecordRowsTest {
  private static final Records LINES = new Records(Notation.JSON, true, "", List.of("a", "b"));
  private static final Records LIST = new Records(Notation.JSON, false, "", List.of("a", "b"));

  @Test
  void namesComeFirstAndALackingOneIsBlank() throws IOException {
    assertThat(read(LINES, "{\"b\":2,\"a\":1}\n\n{\"b\":\"x\"}\n"))
        .containsExactly("1[a|b]", "1[1|2]", "blank", "3[|x]");
  }

  @Test
  void innerValuesListsAndDigits() throws IOException {
    Records layout =
        new Records(Notation.JSON, true, "", List.of("id", "price.eur", "tags", "lines", "ok"));
    String record =
        "{\"id\":1234567890123456789,\"price\":{\"eur\":2.50},\"tags\":[\"x\",null,3],"
            + "\"lines\":[{\"n\": 1.10}],\"ok\":true,\"none\":null,\"empty\":{},\"nobody\":[]}";
    assertThat(read(layout, record))
        .containsExactly(
            "1[id|price.eur|tags|lines|ok]",
            "1[1234567890123456789|2.50|x||3|[{\"n\":1.10}]|true]");
  }

  @Test
  void aBrokenLineCostsOneLine() throws IOException {
    assertThat(read(LINES, "{\"a\":1}\n{\"a\":\n{\"a\":3}\n[1]\n7\n{\"a\":4,\"a\":5}\n{\"c\":1}\n"))
        .containsExactly(
            "1[a|b]",
            "1[1|]",
            "2 SYNTAX  {\"a\":",
            "3[3|]",
            "4 NO_RECORD  [1]",
            "5 NO_RECORD  7",
            "6 NAME_TWICE a {\"a\":4,\"a\":5}",
            "7 NAME_UNKNOWN c {\"c\":1}");
  }

  @Test
  void aLastLineWithoutItsEndWasCutOff() throws IOException {
    assertThat(read(LINES, "{\"a\":1}\n{\"a\":2,\"b")).endsWith("2 CUT  {\"a\":2,\"b");
  }

  @Test
  void valuesThatAreNestedTooDeeply() throws IOException {
    String bomb = "{\"a\":".repeat(150) + "1" + "}".repeat(150);
    String more = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    List<String> found = read(LINES, bomb + "\n" + more + "\n{\"a\":1}\n");
    assertThat(found.get(1)).startsWith("1 TOO_DEEP");
    assertThat(found.get(2)).startsWith("2 TOO_DEEP");
    assertThat(found.getLast()).isEqualTo("3[1|]");
  }

  @Test
  void aLineLongerThanAnyRecordIsNotHeld() throws IOException {
    String huge = "{\"a\":\"" + "x".repeat(ByteWindow.LONGEST + 1000) + "\"}";
    List<String> found = read(LINES, "{\"a\":1}\n" + huge + "\n{\"a\":3}\n");
    assertThat(found).hasSize(4);
    assertThat(found.get(2)).startsWith("2 TOO_LONG  {\"a\":\"xxx").hasSizeLessThan(40_000);
    assertThat(found.get(3)).isEqualTo("3[3|]");
  }

  @Test
  void bytesThatAreNotOfTheEncoding() throws IOException {
    byte[] bytes = "{\"a\":\"?\"}\n{\"a\":\"é\"}\n".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xff;
    assertThat(read(LINES, bytes)).hasSize(3).contains("2[é|]");
    assertThat(read(LINES, bytes).get(1)).startsWith("1 UNDECODABLE");
    assertThat(read(LINES, "{\"a\":\"\\ud800\"}")).containsExactly("1[a|b]", "1![?|]");
  }

  @Test
  void recordsOfAListOverManyLines() throws IOException {
    assertThat(read(LIST, "[\n  {\n    \"a\": 1,\n    \"b\": \"]}\"\n  },\n  {\"a\": 2}\n]\n"))
        .containsExactly("1[a|b]", "2[1|]}]", "6[2|]");
    assertThat(read(LIST, "[{\"a\":1},{\"b\":2},3]"))
        .containsExactly("1[a|b]", "1[1|]", "1[|2]", "1 NO_RECORD  3");
    assertThat(read(LIST, "{\"a\":1}\n{\n\"a\":2}")).containsExactly("1[a|b]", "1[1|]", "2[2|]");
  }

  @Test
  void aListInsideTheOneObject() throws IOException {
    String text =
        "{\"n\": [1,2], \"page\": {\"of\": 1, \"rows\": [\n{\"a\":1},\n{\"a\":2}]}, \"z\": [{}]}";
    assertThat(read(LIST, text)).containsExactly("1[a|b]", "2[1|]", "3[2|]");
  }

  @Test
  void aRecordOfAListThatDoesNotEndCostsItself() throws IOException {
    String pretty =
        "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": \"2\n  },\n  {\n    \"a\": 3\n  }\n]";
    assertThat(read(LIST, pretty)).containsExactly("1[a|b]", "2[1|]", "5 SYNTAX  {", "8[3|]");

    String open = "[\n{\"a\":1,\n{\"a\":2},\n{\"a\":3}\n]\n";
    assertThat(read(LIST, open)).containsExactly("1[a|b]", "2 SYNTAX  {\"a\":1,", "3[2|]", "4[3|]");
  }

  @Test
  void aListThatWasCutOffSaysSo() throws IOException {
    assertThat(read(LIST, "[{\"a\":1},\n{\"a\":2},\n{\"a\""))
        .containsExactly("1[a|b]", "1[1|]", "2[2|]", "3 CUT  {\"a\"");
    assertThat(read(LIST, "[{\"a\":1},\n{\"a\":2}\n"))
        .containsExactly("1[a|b]", "1[1|]", "2[2|]", "3 CUT  ");
  }

  @Test
  void whatFollowsAListIsNotLostInSilence() throws IOException {
    assertThat(read(LIST, "[{\"a\":1}]\n{\"a\":2}")).endsWith("2 SYNTAX  {\"a\":2}");
  }

  @Test
  void pythonDicts() throws IOException {
    Records layout = new Records(Notation.PYTHON, true, "", List.of("a", "b"));
    assertThat(
            read(
                layout,
                "{'a': 'it\\'s', 'b': None}\n{'b': True, u'a': \"say 'x' \\\"y\\\"\"}\n"
                    + "{'a': date(2014, 1, 2)}\n{'a': ('x', 'y'), 'b': 0x1f}\n"))
        .containsExactly(
            "1[a|b]",
            "1[it's|]",
            "2[say 'x' \"y\"|true]",
            "3 SYNTAX  {'a': date(2014, 1, 2)}",
            "4[x|y|31]");
  }

  private static List<String> read(Records layout, String text) throws IOException {
    return read(layout, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(Records layout, byte[] bytes) throws IOException {
    List<String> found = new ArrayList<>();
    TextFormat format = TextFormat.of(StandardCharsets.UTF_8, true, layout);
    new RecordRows(layout).read(new ByteArrayInputStream(bytes), format, sink(found));
    return found;
  }

  private static RowSink sink(List<String> found) {
    return new RowSink() {
      @Override
      public boolean row(Row row) {
        String mark = row.undecodable() ? "!" : "";
        return found.add(row.line() + mark + "[" + String.join("|", row.texts()) + "]");
      }

      @Override
      public boolean broken(long line, String text) {
        throw new AssertionError("records have their own faults");
      }

      @Override
      public boolean broken(long line, Fault fault, String name, String text) {
        return found.add(line + " " + fault + " " + name + " " + text);
      }

      @Override
      public void blankLine() {
        found.add("blank");
      }
    };
  }
}
