package vitrine.core.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  private static final TextFormat CSV = new TextFormat(StandardCharsets.UTF_8, ',', true, false);

  @Test
  void embeddedLineEndsStayInTheirField() throws IOException {
    assertThat(read("a,\"x\ny\r\nz\"\nb,c\n")).containsExactly("1[a|x\ny\r\nz]", "4[b|c]");
  }

  @Test
  void mixedLineEndsAllEndALine() throws IOException {
    assertThat(read("a,1\nb,2\r\nc,3\rd,4"))
        .containsExactly("1[a|1]", "2[b|2]", "3[c|3]", "4[d|4]");
  }

  @Test
  void aLoneQuoteCostsItsLineOnly() throws IOException {
    assertThat(read("a,1\n\"b,2\nc,3\nd,4\n"))
        .containsExactly("1[a|1]", "broken 2 <\"b,2>", "3[c|3]", "4[d|4]");
  }

  @Test
  void textAfterAClosingQuoteCostsItsLineOnly() throws IOException {
    assertThat(read("a,1\r\n\"b\"x,2\r\nc,3"))
        .containsExactly("1[a|1]", "broken 2 <\"b\"x,2>", "3[c|3]");
  }

  @Test
  void aQuoteInsideAFieldIsPlainText() throws IOException {
    assertThat(read("a,5\" pipe\n")).containsExactly("1[a|5\" pipe]");
  }

  @Test
  void anEmptyLineIsNoRow() throws IOException {
    assertThat(read("a,1\n\nb,2\n\n")).containsExactly("1[a|1]", "blank", "3[b|2]", "blank");
  }

  @Test
  void bytesOutsideTheEncodingAreMarkedInTheirRowOnly() throws IOException {
    byte[] bytes = "a,1\nb?,2\nc\uFFFDd,3\ne,4".getBytes(StandardCharsets.UTF_8);
    bytes[5] = (byte) 0xff;
    Lines lines = new Lines();
    new TextRows().read(new ByteArrayInputStream(bytes), CSV, lines);

    assertThat(lines.found).startsWith("1[a|1]", "2![b\uFFFD|2]").endsWith("4[e|4]");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    assertThat(read("\uFEFFa,b\n")).containsExactly("1[a|b]");
  }

  @Test
  void aLoneQuoteFarFromTheEndOfALargeFileIsFound() throws IOException {
    StringBuilder text = new StringBuilder("\"open,1\n");
    // More than the longest field, so that the reader gives up before the end of the file.
    String filler = "x".repeat(100);
    for (int i = 0; i < 90_000; i++) {
      text.append(filler).append(i).append(",1\r\n");
    }
    List<String> found = read(text.toString());

    assertThat(found).hasSize(90_001);
    assertThat(found.getFirst()).isEqualTo("broken 1 <\"open,1>");
    assertThat(found.get(90_000)).isEqualTo("90001[" + filler + "89999|1]");
  }

  @Property(tries = 500, seed = "42")
  void everyPhysicalLineIsInOneRowOrBroken(@ForAll("texts") String text) throws IOException {
    List<Long> starts = new ArrayList<>();
    for (String found : read(text)) {
      if (!found.equals("blank")) {
        starts.add(
            Long.parseLong(found.replaceFirst("^broken ", "").replaceFirst("\\D.*(?s).*", "")));
      }
    }
    long lines = text.split("\r\n|\r|\n", -1).length;

    assertThat(starts).isSorted().doesNotHaveDuplicates().allMatch(line -> line <= lines);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", ",", "\"", "\n", "\r\n", "\r", "\"b\"", "c,d\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static List<String> read(String text) throws IOException {
    Lines lines = new Lines();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    new TextRows().read(new ByteArrayInputStream(bytes), CSV, lines);
    return lines.found;
  }

  private static final class Lines implements RowSink {
    final List<String> found = new ArrayList<>();

    @Override
    public boolean row(Row row) {
      String mark = row.undecodable() ? "!" : "";
      found.add(row.line() + mark + "[" + String.join("|", row.texts()) + "]");
      return true;
    }

    @Override
    public boolean broken(long line, String text) {
      found.add("broken " + line + " <" + text + ">");
      return true;
    }

    @Override
    public void blankLine() {
      found.add("blank");
    }
  }
}
