package vitrine.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Messages messages = new Messages(Locale.US);
  private final Formats formats = new Formats(messages);

  @Test
  void writesAsTheLanguageDoes() {
    assertThat(formats.whole(1234567)).isEqualTo("1,234,567");
    assertThat(formats.percent(.0525, 1)).isEqualTo("5.2%");
    assertThat(formats.signedPercent(-.031, 1)).isEqualTo("−3.1%");
    assertThat(formats.signedPercent(.031, 1)).isEqualTo("+3.1%");
    assertThat(formats.money(9747747.93, "USD")).isEqualTo("$9,747,748");
    assertThat(formats.compact(12345)).isEqualTo("12.3K");
    assertThat(formats.day(LocalDate.of(2026, 5, 4))).isEqualTo("May 4, 2026");
    assertThat(formats.duration(Duration.ofSeconds(75))).isEqualTo("1 min 15 s");

    messages.switchTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(formats.compact(12345)).isEqualTo("1.2万");
    assertThat(formats.money(12, "CNY")).isEqualTo("¥12.00");
    assertThat(formats.day(LocalDate.of(2026, 5, 4))).isEqualTo("2026年5月4日");
  }

  @Test
  void whatIsNoNumberIsADash() {
    assertThat(formats.number(Double.NaN, 2)).isEqualTo("–");
    assertThat(formats.percent(Double.POSITIVE_INFINITY, 1)).isEqualTo("–");
    assertThat(formats.compact(Double.NaN)).isEqualTo("–");
  }

  @Test
  void englishIsEnglishWhateverTheJvmSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(new Messages(Locale.US).text("shell.screen.reviews")).isEqualTo("Reviews");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aMissingTextIsLoud() {
    assertThatThrownBy(() -> messages.text("no.such.text"))
        .isInstanceOf(MissingResourceException.class);
  }
}
