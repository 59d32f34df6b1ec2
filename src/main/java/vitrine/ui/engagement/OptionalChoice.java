package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A box to choose one of several things from, or none, where none has a name too. */
public final class OptionalChoice<T> extends ComboBox<Optional<T>> {
  private boolean filling;

  /** Nothing to choose from yet. */
  public OptionalChoice() {
    getStyleClass().add("small");
  }

  /**
   * Says how choices are called and who is told.
   *
   * @param none the name of no choice
   */
  public void offer(String none, Function<T, String> name, Consumer<Optional<T>> chosen) {
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<T> choice) {
            return choice == null ? "" : choice.map(name).orElse(none);
          }

          @Override
          public Optional<T> fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    setOnAction(
        choice -> {
          if (!filling && getValue() != null) {
            chosen.accept(getValue());
          }
        });
  }

  /** Shows these choices after none, and which of them is chosen; nobody is told. */
  public void fill(List<T> choices, Optional<T> chosen) {
    filling = true;
    List<Optional<T>> all = new ArrayList<>();
    all.add(Optional.empty());
    choices.forEach(choice -> all.add(Optional.of(choice)));
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    getItems().setAll(all);
    setValue(chosen);
    filling = false;
  }
}
