package vitrine.core.importing.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT|0|0",
        "POINT|-1.5|-1.5",
        "POINT|+7|7",
        "POINT|.5|.5",
        "POINT|5.|5",
        "POINT|1,234.56|1234.56",
        "POINT|12,345,678|12345678",
        "POINT|$12.50|12.5",
        "POINT|￥ 99|99",
        "POINT|12.50 元|12.5",
        "POINT|-$3|-3",
        "POINT|$-3|-3",
        "POINT|1e3|1000",
        "POINT|1.5E-2|.015",
        "POINT|1.5000000000000002|1.5000000000000002",
        "POINT|9007199254740993|9007199254740992",
        "POINT|17850.0|17850",
        "COMMA|12,50|12.5",
        "COMMA|1.234,56|1234.56",
        "COMMA|1.234|1234",
        "COMMA|7|7"
      })
  void readsNumbers(NumberStyle style, String text, double expected) {
    NumberParser parser = new NumberParser(style);

    assertThat(parse(parser, text)).isTrue();
    assertThat(parser.value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "abc",
        "1.2.3",
        "12,50",
        "1,23,456",
        "85123A",
        "C536379",
        "1e",
        "Infinity",
        "0x10",
        "1 2",
        "$",
        "1_000",
        "2024-01-05",
        "1e999"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(parse(new NumberParser(NumberStyle.POINT), text)).isFalse();
  }

  @Property(tries = 2000, seed = "42")
  void decimalsAreRoundedAsJavaDoes(@ForAll @Scale(6) BigDecimal number) {
    String text = number.toPlainString();
    NumberParser parser = new NumberParser(NumberStyle.POINT);

    assertThat(parse(parser, text)).isTrue();
    assertThat(parser.value() + 0.0).isEqualTo(Double.parseDouble(text) + 0.0);
  }

  private static boolean parse(NumberParser parser, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parser.parse(bytes, 0, bytes.length);
  }
}
