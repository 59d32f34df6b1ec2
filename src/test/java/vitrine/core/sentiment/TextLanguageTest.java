package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Absolutely wonderful - silky and sexy and comfortable",
        "runs small",
        "Très chic!",
        "5 stars",
        "",
        "Sizing inaccurate; returned immediately, disappointing craftsmanship overall",
        "a gorgeous , witty , seductive movie .",
        "Beautiful jacket, looks expensive, shipping fast, seller helpful"
      })
  void english(String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(TextLanguage.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"质量很好", "iPhone 屏幕碎了", "Adidas 的鞋子 good 好"})
  void chinese(String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(TextLanguage.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Очень хорошее качество, спасибо",
        "هذا المنتج ممتاز وأنصح به",
        "המוצר הגיע שבור ולא עובד",
        "とても良い商品でした",
        "정말 마음에 들어요",
        "सामान बहुत अच्छा है",
        "La robe est magnifique mais la taille est beaucoup trop petite pour moi.",
        "Das Kleid ist wunderschön, aber leider viel zu klein ausgefallen.",
        "La tela es de muy mala calidad y el color no coincide con la foto.",
        "Il vestito è bellissimo ma la consegna è arrivata con due settimane di ritardo.",
        "De stof voelt goedkoop aan en de naden lieten na een keer wassen al los.",
        "O vestido chegou rasgado e a loja não quis devolver o meu dinheiro."
      })
  void unknown(String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(TextLanguage.UNKNOWN);
  }
}
