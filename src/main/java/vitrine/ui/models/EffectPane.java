package vitrine.ui.models;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.CorrectionEffect;
import vitrine.core.sentiment.PairedAccuracy;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What learning from corrections did: the same held-out rows before and after, in words. */
final class EffectPane extends VBox {
  private final Messages messages;
  private final Formats formats;

  EffectPane(String run, CorrectionEffect effect, Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
    setSpacing(4);
    getStyleClass().add("review");
    add(messages.text("corrections.effect.title", run, effect.before()), "review-title");
    add(messages.text("corrections.effect.learned", effect.learned()), "card-hint");
    add(sentence("corrections.effect.held", effect.heldOut()), "review-text");
    effect
        .corrected()
        .ifPresentOrElse(
            paired -> add(sentence("corrections.effect.corrected", paired), "review-text"),
            () -> add(messages.text("corrections.effect.corrected.none"), "card-hint"));
    if (effect.known()) {
      add(messages.text("corrections.effect.known"), "card-hint");
    }
  }

  private String sentence(String key, PairedAccuracy paired) {
    return messages.text(
        key,
        formats.whole(paired.rows()),
        formats.percent(paired.before(), 1),
        formats.percent(paired.after(), 1),
        points(paired.difference()),
        points(paired.low()),
        points(paired.high()),
        paired.p() < .001 ? "< 0.001" : "= " + formats.number(paired.p(), 3));
  }

  private String points(double share) {
    return (share >= 0 ? "+" : "−") + formats.number(Math.abs(share) * 100, 1);
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    getChildren().add(label);
  }
}
