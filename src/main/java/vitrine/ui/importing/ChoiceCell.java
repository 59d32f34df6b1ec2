package vitrine.ui.importing;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that is always a choice, so that what can be corrected is seen at once. */
final class ChoiceCell<R, T> extends TableCell<R, T> {
  private final ComboBox<T> box = new ComboBox<>();
  private boolean filling;

  /**
   * A choice of these values.
   *
   * @param text a value in the user's language
   * @param chosen is told what the user chose for a row
   */
  ChoiceCell(List<T> values, Function<T, String> text, BiConsumer<R, T> chosen) {
    box.getItems().setAll(values);
    box.setCellFactory(list -> new TextCell<>(text));
    box.setButtonCell(new TextCell<>(text));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty()
        .subscribe(
            value -> {
              R row = getTableRow() == null ? null : getTableRow().getItem();
              if (!filling && value != null && row != null && !value.equals(getItem())) {
                chosen.accept(row, value);
              }
            });
  }

  @Override
  protected void updateItem(@Nullable T value, boolean empty) {
    super.updateItem(value, empty);
    filling = true;
    box.setValue(empty ? null : value);
    filling = false;
    setGraphic(empty || value == null ? null : box);
  }

  /** Shows a value as text. */
  static final class TextCell<T> extends ListCell<T> {
    private final Function<T, String> text;

    TextCell(Function<T, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? "" : text.apply(value));
    }
  }
}
