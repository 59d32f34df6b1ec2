package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vitrine.core.sentiment.explain.AttributedWord;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * A review's text, each word on a ground that says how much it speaks for the verdict (blue, solid
 * line below) or against it (orange, dashed line).
 */
final class PaintedText extends TextFlow {
  private static final double[] LEVELS = {.1, .3, .55, .8};
  private static final int TOLD = 5;

  private final Messages messages;
  private final Formats formats;

  PaintedText(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
    getStyleClass().add("painted-text");
    setFocusTraversable(true);
  }

  /** Shows the text as it is. */
  void plain(String text) {
    getChildren().setAll(text(text));
    setAccessibleText(text);
  }

  /** Shows the text with each word's share. */
  void painted(String text, Attribution attribution) {
    double most =
        attribution.words().stream()
            .mapToDouble(word -> Math.abs(word.attribution()))
            .max()
            .orElse(0);
    String verdict = messages.text("reviews." + attribution.sentiment().argument());
    List<Node> nodes = new ArrayList<>();
    int from = 0;
    for (AttributedWord word : attribution.words()) {
      if (word.start() > from) {
        nodes.add(text(text.substring(from, word.start())));
      }
      if (word.end() > word.start()) {
        nodes.add(word(text, word, most, verdict));
      }
      from = word.end();
    }
    if (from < text.length()) {
      nodes.add(text(text.substring(from)));
    }
    getChildren().setAll(nodes);
    setAccessibleText(text + "\n" + told(text, attribution, verdict));
  }

  private String told(String text, Attribution attribution, String verdict) {
    return attribution.words().stream()
        .sorted(Comparator.comparingDouble(word -> -Math.abs(word.attribution())))
        .limit(TOLD)
        .map(word -> sentence(text, word, verdict))
        .collect(Collectors.joining("\n"));
  }

  private Node word(String text, AttributedWord word, double most, String verdict) {
    Label label = new Label(text.substring(word.start(), word.end()));
    int level = level(word.attribution(), most);
    label.getStyleClass().add("painted-word");
    if (level > 0) {
      label.getStyleClass().add((word.attribution() > 0 ? "for-" : "against-") + level);
    }
    String sentence = sentence(text, word, verdict);
    label.setTooltip(new Tooltip(sentence));
    label.setAccessibleText(sentence);
    return label;
  }

  private String sentence(String text, AttributedWord word, String verdict) {
    return messages.text(
        word.attribution() >= 0 ? "explain.word.for" : "explain.word.against",
        text.substring(word.start(), word.end()),
        formats.number(Math.abs(word.attribution()), 2),
        verdict);
  }

  private static int level(double attribution, double most) {
    int level = 0;
    while (level < LEVELS.length && Math.abs(attribution) >= LEVELS[level] * most && most > 0) {
      level++;
    }
    return level;
  }

  private static Text text(String text) {
    Text node = new Text(text);
    node.getStyleClass().add("painted-plain");
    return node;
  }
}
