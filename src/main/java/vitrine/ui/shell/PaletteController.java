package vitrine.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.UserChoices;

/** Finds a screen or a command by its name: type, choose with the arrow keys, press Enter. */
public final class PaletteController {
  private static final double ROW = 38;
  private static final int MOST_ROWS = 9;

  private final Navigator navigator;
  private final Messages messages;
  private final UserChoices choices;
  private Runnable whenClosed = () -> {};

  @FXML private TextField search;
  @FXML private ListView<PaletteCommand> found;

  /** Commands of this window. */
  public PaletteController(Navigator navigator, Messages messages, UserChoices choices) {
    this.navigator = navigator;
    this.messages = messages;
    this.choices = choices;
  }

  @FXML
  void initialize() {
    FilteredList<PaletteCommand> commands =
        new FilteredList<>(FXCollections.observableArrayList(commands()));
    found.setItems(commands);
    found.setPlaceholder(new Label(messages.text("palette.nothing")));
    found.setCellFactory(list -> new Row());
    found.setFixedCellSize(ROW);
    found.setPrefHeight(MOST_ROWS * ROW + 4);
    found.setOnMouseClicked(click -> run());
    found.getSelectionModel().select(0);
    search
        .textProperty()
        .subscribe(
            typed -> {
              commands.setPredicate(command -> command.answers(typed));
              found.getSelectionModel().select(0);
            });
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private List<PaletteCommand> commands() {
    List<PaletteCommand> all = new ArrayList<>();
    for (Destination screen : Destination.values()) {
      all.add(
          new PaletteCommand(
              messages.text(screen.titleKey()), screen.icon(), () -> navigator.go(screen)));
    }
    all.add(command("shell.back", "mdi2a-arrow-left", navigator::back));
    all.add(command("shell.forward", "mdi2a-arrow-right", navigator::forward));
    all.add(command("shell.theme", "mdi2t-theme-light-dark", choices::switchTheme));
    all.add(command("shell.language", "mdi2t-translate", choices::switchLanguage));
    return all;
  }

  private PaletteCommand command(String key, String icon, Runnable deed) {
    return new PaletteCommand(messages.text(key), icon, deed);
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> run();
      case ESCAPE -> whenClosed.run();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void move(int by) {
    int size = found.getItems().size();
    if (size > 0) {
      int next = Math.floorMod(found.getSelectionModel().getSelectedIndex() + by, size);
      found.getSelectionModel().select(next);
      found.scrollTo(next);
    }
  }

  private void run() {
    PaletteCommand chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      whenClosed.run();
      chosen.deed().run();
    }
  }

  void setWhenClosed(Runnable call) {
    whenClosed = call;
  }

  void focus() {
    search.requestFocus();
  }

  /** A command with its icon. */
  private static final class Row extends ListCell<PaletteCommand> {
    @Override
    protected void updateItem(@Nullable PaletteCommand command, boolean empty) {
      super.updateItem(command, empty);
      setText(command == null ? null : command.title());
      setGraphic(command == null ? null : new FontIcon(command.icon()));
    }
  }
}
