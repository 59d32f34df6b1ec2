package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text in which every place that was searched for is marked. */
final class FoundText extends TextFlow {

  /**
   * A text.
   *
   * @param search marked whatever its case; nothing where empty
   */
  FoundText(String text, String search, String style) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    String plain = text.toLowerCase(Locale.ROOT);
    List<Text> parts = new ArrayList<>();
    int from = 0;
    // Lower case can be longer than the text, as of a Turkish I with a dot: then nothing is marked.
    boolean marks = !wanted.isEmpty() && plain.length() == text.length();
    for (int at = marks ? plain.indexOf(wanted) : -1; at >= 0; at = plain.indexOf(wanted, from)) {
      if (at > from) {
        parts.add(part(text.substring(from, at), style));
      }
      parts.add(part(text.substring(at, at + wanted.length()), "review-found"));
      from = at + wanted.length();
    }
    if (from < text.length()) {
      parts.add(part(text.substring(from), style));
    }
    getChildren().setAll(parts);
  }

  private static Text part(String text, String style) {
    Text part = new Text(text);
    part.getStyleClass().add(style);
    return part;
  }
}
