package vitrine.ui.recommend.shop;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says models' names in words; the words are never read back. */
final class ModelNames extends StringConverter<String> {
  private final ShopWords words;

  ModelNames(ShopWords words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable String name) {
    return name == null ? "" : words.model(name);
  }

  @Override
  public String fromString(String text) {
    return text;
  }
}
