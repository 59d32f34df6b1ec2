package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.ui.common.Messages;

/** Fields of the set-up: each tells at once what the user chose, a number once it is entered. */
final class FormFields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private final Messages messages;

  FormFields(Messages messages) {
    this.messages = messages;
  }

  ComboBox<String> columns(List<String> items, @Nullable String chosen, Consumer<String> action) {
    return choice(items, chosen, action, name -> name);
  }

  /** A column, or none. */
  ComboBox<Optional<String>> maybe(
      List<String> items, Optional<String> chosen, Consumer<Optional<String>> action) {
    List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
    items.forEach(item -> all.add(Optional.of(item)));
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    return choice(
        all, chosen, action, item -> item.orElseGet(() -> messages.text("experiments.setup.none")));
  }

  <T> ComboBox<T> choice(
      List<T> items, @Nullable T chosen, Consumer<T> action, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    box.getItems().setAll(items);
    box.setValue(chosen);
    box.setOnAction(
        _ -> {
          if (box.getValue() != null && !box.getValue().equals(chosen)) {
            action.accept(box.getValue());
          }
        });
    return box;
  }

  /**
   * A number that may be left blank; what is none or lies outside is marked and not told.
   *
   * @param least what is allowed, included
   * @param most what is allowed, included
   */
  TextField number(
      OptionalDouble value, double least, double most, Consumer<OptionalDouble> action) {
    TextField field = new TextField(value.isPresent() ? plain(value.getAsDouble()) : "");
    field.setPrefColumnCount(7);
    Runnable commit =
        () -> {
          Optional<OptionalDouble> entered = read(field.getText(), least, most);
          field.pseudoClassStateChanged(WRONG, entered.isEmpty());
          entered.filter(number -> !number.equals(value)).ifPresent(action);
        };
    field.setOnAction(_ -> commit.run());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && field.getScene() != null) {
                commit.run();
              }
            });
    return field;
  }

  /** The number of a text, none where it is blank; empty where it is wrong. */
  static Optional<OptionalDouble> read(String text, double least, double most) {
    String bare = text.strip().replace(",", "").replace("%", "");
    if (bare.isEmpty()) {
      return Optional.of(OptionalDouble.empty());
    }
    try {
      double number = Double.parseDouble(bare);
      return number >= least && number <= most
          ? Optional.of(OptionalDouble.of(number))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String plain(double number) {
    double rounded = Math.round(number * 1e9) / 1e9;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
        ? String.valueOf((long) rounded)
        : String.valueOf(rounded);
  }

  VBox labelled(String key, Node control) {
    return named(messages.text(key), control);
  }

  VBox named(String name, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  Label heading(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("field-label");
    return label;
  }
}
