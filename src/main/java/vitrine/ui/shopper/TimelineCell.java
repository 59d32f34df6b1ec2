package vitrine.ui.shopper;

import java.time.Instant;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.PastEvent;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.timeline.TimelineEvent;
import vitrine.core.recommend.timeline.TimelineSession;

/** A line of the timeline: a session's day, length and number of events, or one of its events. */
final class TimelineCell extends ListCell<TimelineRow> {
  private static final PseudoClass PURCHASE = PseudoClass.getPseudoClass("purchase");
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

  private final Supplier<ShopperWords> words;
  private final IntConsumer without;
  private final Label day = new Label();
  private final Label counts = new Label();
  private final HBox head = new HBox(day, counts);
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label did = new Label();
  private final Label when = new Label();
  private final Button whatIf = new Button();
  private final HBox deed = new HBox(when, icon, did, title, whatIf);

  /**
   * A cell.
   *
   * @param without is told which event of the history is to be taken out
   */
  TimelineCell(Supplier<ShopperWords> words, IntConsumer without) {
    this.words = words;
    this.without = without;
    head.getStyleClass().add("timeline-head");
    day.getStyleClass().add("timeline-day");
    counts.getStyleClass().add("soft");
    deed.getStyleClass().addAll("timeline-row", "timeline-deed");
    for (Label label : new Label[] {when, did}) {
      label.getStyleClass().add("soft");
    }
    when.getStyleClass().add("timeline-when");
    did.getStyleClass().add("timeline-did");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    whatIf.getStyleClass().addAll("flat", "small", "timeline-without");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TimelineRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEAD, row instanceof TimelineRow.Head);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case TimelineRow.Head(TimelineSession session) -> show(session);
      case TimelineRow.Deed(TimelineEvent event) -> show(event);
    }
  }

  private void show(TimelineSession session) {
    ShopperWords say = words.get();
    day.setText(say.day(session.start()));
    counts.setText(say.session(session));
    setGraphic(head);
  }

  private void show(TimelineEvent told) {
    ShopperWords say = words.get();
    PastEvent event = told.event();
    title.setText(event.product().map(Product::name).orElse(""));
    did.setText(say.kind(event.kind()));
    when.setText(
        event.time().isEmpty() ? "" : say.hour(Instant.ofEpochMilli(event.time().getAsLong())));
    icon.setIconLiteral(icon(event.kind()));
    deed.pseudoClassStateChanged(PURCHASE, event.kind() == EventKind.PURCHASE);
    whatIf.setText(say.messages().text("shoppers.whatif.without"));
    whatIf.setTooltip(new Tooltip(say.messages().text("shoppers.whatif.without.hint")));
    whatIf.setVisible(told.place().isPresent());
    told.place().ifPresent(place -> whatIf.setOnAction(_ -> without.accept(place)));
    setGraphic(deed);
  }

  static String icon(EventKind kind) {
    return switch (kind) {
      case VIEW, IMPRESSION -> "mdi2e-eye-outline";
      case CLICK -> "mdi2c-cursor-default-click-outline";
      case SEARCH -> "mdi2m-magnify";
      case FAVOURITE -> "mdi2h-heart-outline";
      case CART -> "mdi2c-cart-outline";
      case PURCHASE -> "mdi2s-shopping-outline";
      case RETURN -> "mdi2k-keyboard-return";
      case REVIEW -> "mdi2s-star-outline";
      case OTHER -> "mdi2c-circle-small";
    };
  }
}
