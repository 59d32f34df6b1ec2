package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.timeline.TimelineEvent;
import vitrine.ui.common.Messages;

/** The past as it counts: each event can be taken out, and others added on top. */
final class WhatIfPast {
  private final ListView<PastLine> events = new ListView<>();
  private final ComboBox<EventKind> kind = new ComboBox<>();
  private final Messages messages;
  private final Consumer<PastEdit> change;

  /** A line of the past. */
  sealed interface PastLine {

    /**
     * Something that happened.
     *
     * @param told what
     * @param edit takes it out
     * @param out whether it is taken out
     */
    record Happened(TimelineEvent told, PastEdit edit, boolean out) implements PastLine {}

    /** Something that is only thought of. */
    record Thought(PastEdit.Added added) implements PastLine {}
  }

  /**
   * Fills a box.
   *
   * @param change is told which edit is to be made, or taken back where it was made
   * @param add is told what is to be added
   */
  WhatIfPast(
      VBox box,
      Supplier<ShopperWords> words,
      Supplier<ProductSearch> search,
      Messages messages,
      Consumer<PastEdit> change,
      Consumer<PastEdit> add) {
    this.messages = messages;
    this.change = change;
    Label title = new Label(messages.text("shoppers.whatif.past"));
    title.getStyleClass().add("card-title");
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setAccessibleText(messages.text("shoppers.whatif.kind"));
    kind.getItems()
        .setAll(
            Arrays.stream(EventKind.values())
                .filter(each -> EventWeights.standard().of(each) != 0)
                .toList());
    kind.setValue(EventKind.PURCHASE);
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable EventKind each) {
            return each == null
                ? ""
                : messages.text("shoppers.whatif.add", ShopperWords.kind(messages, each));
          }

          @Override
          public EventKind fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    ProductPicker product =
        new ProductPicker(
            messages.text("shoppers.whatif.product"),
            search,
            id -> words.get().product(id),
            id -> add.accept(new PastEdit.Added(id, kind.getValue())));
    product.setId("whatIfProduct");
    events.setId("whatIfPast");
    events.getStyleClass().add("plain-list");
    events.setCellFactory(_ -> new WhatIfPastCell(words, this.change));
    VBox.setVgrow(events, Priority.ALWAYS);
    box.getChildren().setAll(title, kind, product, events);
  }

  /** Shows a past and what is thought otherwise of it. */
  void show(ShopperView view, WhatIfState state) {
    Set<PastEdit> made = Set.copyOf(state.edits());
    List<PastLine> lines = new ArrayList<>();
    state
        .edits()
        .reversed()
        .forEach(
            edit -> {
              if (edit instanceof PastEdit.Added added) {
                lines.add(new PastLine.Thought(added));
              }
            });
    view.timeline().sessions().stream()
        .flatMap(session -> session.events().stream())
        .filter(told -> told.place().isPresent())
        .forEach(
            told -> {
              PastEdit without = new PastEdit.WithoutEvent(told.place().getAsInt());
              boolean gone =
                  told.event()
                      .product()
                      .map(product -> made.contains(new PastEdit.WithoutItem(product.id())))
                      .orElse(false);
              lines.add(new PastLine.Happened(told, without, gone || made.contains(without)));
            });
    if (!events.getItems().equals(lines)) {
      events.getItems().setAll(lines);
    }
    events.setPlaceholder(new Label(messages.text("shoppers.whatif.empty")));
  }
}
