package vitrine.ui.engagement.segment;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.Messages;

/** A saved segment: chosen or not, and what can be done with it. */
final class SegmentLine extends HBox {

  /** What a line asks for. */
  record Deeds(Consumer<Boolean> choose, Runnable use, Consumer<String> rename, Runnable delete) {}

  SegmentLine(String name, boolean chosen, Messages messages, Deeds deeds) {
    getStyleClass().add("segment-line");
    CheckBox box = new CheckBox(name);
    box.setMnemonicParsing(false);
    box.setSelected(chosen);
    box.setOnAction(click -> deeds.choose().accept(box.isSelected()));
    MenuItem use = new MenuItem(messages.text("segments.use"));
    use.setOnAction(click -> deeds.use().run());
    MenuItem rename = new MenuItem(messages.text("segments.rename"));
    rename.setOnAction(click -> rename(name, messages, deeds));
    MenuItem delete = new MenuItem(messages.text("segments.delete"));
    delete.setOnAction(click -> deeds.delete().run());
    MenuButton more =
        new MenuButton("", new FontIcon("mdi2d-dots-horizontal"), use, rename, delete);
    more.getStyleClass().addAll("flat", "button-icon", "no-arrow");
    more.setAccessibleText(messages.text("segments.more", name));
    getChildren().setAll(box, more);
  }

  private void rename(String name, Messages messages, Deeds deeds) {
    TextField field = new TextField(name);
    Button apply = new Button(messages.text("segments.rename"));
    apply.getStyleClass().add("small");
    field.setOnAction(enter -> deeds.rename().accept(field.getText().strip()));
    apply.setOnAction(click -> deeds.rename().accept(field.getText().strip()));
    getChildren().setAll(field, apply);
    field.requestFocus();
    field.selectAll();
  }
}
