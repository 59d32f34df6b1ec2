package vitrine.ui.experiment;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Names the items of a box that is not editable. */
final class Named<T> extends StringConverter<T> {
  private final Function<T, String> words;

  Named(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the box is not editable");
  }
}
