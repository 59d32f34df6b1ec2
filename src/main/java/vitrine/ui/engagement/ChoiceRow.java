package vitrine.ui.engagement;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few variants side by side, one of which is chosen. */
public final class ChoiceRow<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private Consumer<T> whenChosen = choice -> {};

  /** Nothing to choose from yet. */
  public ChoiceRow() {
    getStyleClass().add("choice-row");
  }

  /**
   * Offers these.
   *
   * @param name how a choice is called
   * @param chosen is told what the user chose
   */
  public void offer(List<T> choices, Function<T, String> name, Consumer<T> chosen) {
    whenChosen = chosen;
    getChildren().clear();
    for (int i = 0; i < choices.size(); i++) {
      T choice = choices.get(i);
      ToggleButton button = new ToggleButton(name.apply(choice));
      button.setUserData(choice);
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button
          .getStyleClass()
          .addAll(
              "small",
              i == 0 ? "left-pill" : i == choices.size() - 1 ? "right-pill" : "center-pill");
      button.setOnAction(
          click -> {
            button.setSelected(true);
            whenChosen.accept(choice);
          });
      getChildren().add(button);
    }
  }

  /** Shows which one is chosen; nobody is told. */
  public void mark(T choice) {
    group.getToggles().stream()
        .filter(toggle -> choice.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }
}
