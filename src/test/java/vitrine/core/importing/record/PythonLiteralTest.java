package vitrine.core.importing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values are those of Python's {@code json.dumps(ast.literal_eval(text))}. */
class PythonLiteralTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{}~{}",
        "{'a': 1, 'b': [2, 3.5, -4e-3], }~{\"a\":1,\"b\":[2,3.5,-4e-3]}",
        "('a', 'b')~[\"a\",\"b\"]",
        "('a',)~[\"a\"]",
        "('a')~ \"a\"",
        "[True, False, None]~[true,false,null]",
        "{1: 'x', None: 'y'}~{\"1\":\"x\",\"null\":\"y\"}",
        "'a' \"b\" u'c'~\"abc\"",
        "[1_000, 0xff, 0o17, 0b11, 5L, +7, 1., .5]~[1000,255,15,3,5,7,1.0,0.5]",
        "1234567890123456789~1234567890123456789"
      })
  void literals(String python, String json) throws BrokenRecord {
    assertThat(json(python)).isEqualTo(json);
  }

  @Test
  void escapes() throws BrokenRecord {
    assertThat(value("'\\n\\t\\\\\\'\\\"\\x41\\101\\u00e9\\U0001F600\\N{BULLET}\\d'"))
        .isEqualTo("\n\t\\'\"AAé😀•\\d");
    assertThat(value("'say \"x\"'")).isEqualTo("say \"x\"");
    assertThat(value("r'a\\n'")).isEqualTo("a\\n");
    assertThat(value("'中文 é'")).isEqualTo("中文 é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{'a': 1",
        "{'a'; 1}",
        "{'a': b}",
        "datetime.date(2014, 1, 2)",
        "{'a'}",
        "[1 2]",
        "'open",
        "'\\x4'",
        "'''x'''",
        "01",
        "1j",
        "{'a': true}",
        "{'a': 1} x"
      })
  void whatIsNoLiteralIsRefused(String text) {
    assertThatThrownBy(() -> json(text)).isInstanceOf(BrokenRecord.class);
  }

  private static String value(String python) throws BrokenRecord {
    FieldNames names = new FieldNames(java.util.List.of(), true);
    Fields fields = new Fields();
    byte[] json = json(python).getBytes(StandardCharsets.UTF_8);
    new RecordParser(names, fields).parse(json, 0, json.length);
    return fields.text(0);
  }

  private static String json(String python) throws BrokenRecord {
    byte[] bytes = python.getBytes(StandardCharsets.UTF_8);
    PythonLiteral literal = new PythonLiteral();
    literal.read(bytes, 0, bytes.length);
    return new String(literal.json(), 0, literal.length(), StandardCharsets.UTF_8);
  }
}
