package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * Narrows a screen to the shoppers of a saved segment, and says how many of them its data knows. It
 * is hidden while there is no segment.
 */
public final class SegmentPicker extends FlowPane {
  private static final double GAP = 8;
  private static final double BOX_WIDTH = 190;
  private static final double NOTE_WIDTH = 200;

  private final ComboBox<Optional<String>> box = new ComboBox<>();
  private final Label note = new Label();
  private boolean filling;

  /** Offers nothing yet. */
  public SegmentPicker() {
    super(GAP, GAP);
    getStyleClass().add("segment-picker");
    note.getStyleClass().add("scope");
    note.setWrapText(true);
    note.setMaxWidth(NOTE_WIDTH);
    box.setPrefWidth(BOX_WIDTH);
    setPrefWrapLength(BOX_WIDTH + GAP + NOTE_WIDTH);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(box, note);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /**
   * Begins to offer segments.
   *
   * @param chosen is told what the user chose
   */
  public void begin(Messages messages, Consumer<Optional<String>> chosen) {
    box.setAccessibleText(messages.text("segments.pick"));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<String> name) {
            return name == null || name.isEmpty()
                ? messages.text("segments.everybody")
                : messages.text("explore.segment", name.get());
          }

          @Override
          public Optional<String> fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    box.setOnAction(
        choice -> {
          if (!filling && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
  }

  /** Offers these segments, one of which may be chosen. */
  public void offer(List<Segment> segments, Optional<String> chosen) {
    List<Optional<String>> names = new ArrayList<>();
    names.add(Optional.empty());
    segments.forEach(segment -> names.add(Optional.of(segment.name())));
    if (!names.contains(chosen)) {
      names.add(chosen);
    }
    filling = true;
    if (!box.getItems().equals(names)) {
      box.getItems().setAll(names);
    }
    box.setValue(chosen);
    filling = false;
    setVisible(names.size() > 1);
    if (chosen.isEmpty()) {
      note.setText("");
    }
  }

  /** Says how many shoppers of the segment the screen's data knows. */
  public void say(Optional<SegmentMatch> match, Messages messages, Formats formats) {
    note.setText(
        match
            .map(
                found ->
                    messages.text(
                        "segments.matched",
                        formats.whole(found.matched()),
                        formats.whole(found.shoppers())))
            .orElse(""));
  }
}
