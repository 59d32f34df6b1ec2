package vitrine.core.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain ascii|US-ASCII|UTF-8",
        "été, garçon, naïve|UTF-8|UTF-8",
        "été, garçon, naïve|ISO-8859-1|ISO-8859-1",
        "für Straße größe|ISO-8859-1|ISO-8859-1",
        "it’s “quoted”, été|windows-1252|windows-1252",
        "商品很好，物流也快|GB18030|GB18030",
        "用户,商品,行为 pv 2017|GBK|GB18030",
        "商品很好，物流也快|UTF-8|UTF-8",
        "商品很好|UTF-16|UTF-16"
      })
  void tellsTheEncodingFromTheBytes(String text, String written, String expected) {
    byte[] bytes = text.getBytes(Charset.forName(written));

    assertThat(Encodings.of(bytes)).isEqualTo(Charset.forName(expected));
  }

  @Test
  void anEndInsideACharacterDoesNotMatter() {
    byte[] bytes = "很好很好".getBytes(StandardCharsets.UTF_8);

    assertThat(Encodings.of(Arrays.copyOf(bytes, bytes.length - 1)))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void oneDamagedByteInUtf8IsStillUtf8() {
    byte[] bytes = "很好".repeat(200).getBytes(StandardCharsets.UTF_8);
    bytes[601] = 'x';

    assertThat(Encodings.of(bytes)).isEqualTo(StandardCharsets.UTF_8);
  }
}
