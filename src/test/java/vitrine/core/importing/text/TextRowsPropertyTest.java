package vitrine.core.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The rows, broken lines and line numbers of random texts are FastCSV's, wherever blocks end. */
class TextRowsPropertyTest {

  @Property(tries = 3000, seed = "42", edgeCases = EdgeCasesMode.NONE)
  void rowsAreThoseOfFastCsv(
      @ForAll("texts") String text,
      @ForAll boolean quoted,
      @ForAll("separators") char separator,
      @ForAll @IntRange(min = 4, max = 40) int block)
      throws IOException {
    TextFormat format = new TextFormat(StandardCharsets.UTF_8, separator, quoted, false);

    assertThat(read(new TextRows(block), text, format))
        .isEqualTo(read(new FastCsvRows(), text, format));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            ",",
            ";",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "\"b\"",
            "c,d\n",
            "é",
            "很好",
            "😀",
            "\"x\ny\",",
            ",\"",
            "\",",
            "\"\n",
            " ",
            "long enough for more than one word",
            "\t",
            "\n\"q\"\"r\",2\n",
            "\u000b",
            "\0")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  private static List<String> read(RowReader reader, String text, TextFormat format)
      throws IOException {
    List<String> found = new ArrayList<>();
    reader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        format,
        new RowSink() {
          @Override
          public boolean row(Row row) {
            return found.add(row.line() + "[" + String.join("|", row.texts()) + "]");
          }

          @Override
          public boolean broken(long line, String broken) {
            return found.add("broken " + line + " <" + broken + ">");
          }

          @Override
          public void blankLine() {
            found.add("blank");
          }
        });
    return found;
  }
}
