package vitrine.ui.shopper;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.PastEvent;
import vitrine.core.recommend.Product;

/** An event of the past with a box that takes it out, or one that is only thought of. */
final class WhatIfPastCell extends ListCell<WhatIfPast.PastLine> {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final Supplier<ShopperWords> words;
  private final Consumer<PastEdit> change;
  private final CheckBox counts = new CheckBox();
  private final Button away = new Button("", new FontIcon("mdi2c-close"));
  private final Label title = new Label();
  private final Label did = new Label();
  private final VBox text = new VBox(title, did);
  private final HBox row = new HBox();

  WhatIfPastCell(Supplier<ShopperWords> words, Consumer<PastEdit> change) {
    this.words = words;
    this.change = change;
    title.setMinWidth(0);
    title.getStyleClass().add("past-title");
    did.getStyleClass().add("soft");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row.getStyleClass().add("timeline-row");
    away.getStyleClass().addAll("flat", "small", "button-icon");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(WhatIfPast.@Nullable PastLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    ShopperWords say = words.get();
    switch (line) {
      case WhatIfPast.PastLine.Happened happened -> {
        PastEvent event = happened.told().event();
        String moment = say.moment(event.time());
        title.setText(event.product().map(Product::name).orElse(""));
        did.setText(
            moment.isEmpty() ? say.kind(event.kind()) : say.kind(event.kind()) + " · " + moment);
        row.pseudoClassStateChanged(OUT, happened.out());
        counts.setSelected(!happened.out());
        counts.setAccessibleText(title.getText());
        counts.setOnAction(_ -> change.accept(happened.edit()));
        row.getChildren().setAll(counts, text);
      }
      case WhatIfPast.PastLine.Thought(PastEdit.Added added) -> {
        title.setText(say.product(added.item()));
        did.setText(say.messages().text("shoppers.whatif.added", say.kind(added.kind())));
        row.pseudoClassStateChanged(OUT, false);
        away.setAccessibleText(say.messages().text("shoppers.whatif.take"));
        away.setOnAction(_ -> change.accept(added));
        row.getChildren().setAll(text, away);
      }
    }
    setTooltip(new Tooltip(title.getText()));
    setGraphic(row);
  }
}
