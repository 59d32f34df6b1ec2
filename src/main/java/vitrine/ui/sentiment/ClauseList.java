package vitrine.ui.sentiment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.explain.ClauseDeletions;
import vitrine.core.sentiment.explain.Deletion;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What would change the verdict, and what each clause does to it. */
final class ClauseList extends VBox {
  private static final int TOLD = 6;
  private static final int CHANGES = 3;

  private final Messages messages;
  private final Formats formats;

  ClauseList(Messages messages, Formats formats) {
    super(8);
    this.messages = messages;
    this.formats = formats;
  }

  void show(String text, ClauseDeletions deletions) {
    getChildren().clear();
    if (deletions.singles().isEmpty()) {
      add(messages.text("explain.clauses.one"), "card-hint");
      return;
    }
    changes(text, deletions);
    List<Deletion> strongest =
        deletions.singles().stream()
            .sorted(Comparator.comparingDouble(one -> -Math.abs(deletions.effect(one))))
            .limit(TOLD)
            .toList();
    strongest.forEach(single -> getChildren().add(clause(text, deletions, single)));
    int others = deletions.clauses().size() - strongest.size();
    if (others > 0) {
      add(messages.text("explain.clauses.others", others), "card-hint");
    }
  }

  private void changes(String text, ClauseDeletions deletions) {
    if (deletions.changing().isEmpty()) {
      add(
          messages.text(
              "explain.clauses.nothing", messages.text(name(deletions.verdict().argument()))),
          "explain-verdict");
    }
    for (Deletion change :
        deletions.changing().subList(0, Math.min(CHANGES, deletions.changing().size()))) {
      String quoted =
          change.clauses().stream()
              .map(clause -> messages.text("explain.quoted", clause(text, deletions, clause)))
              .collect(Collectors.joining(messages.text("explain.and")));
      add(
          messages.text(
              "explain.clauses.change", quoted, messages.text(name(change.sentiment().argument()))),
          "explain-verdict");
    }
  }

  private VBox clause(String text, ClauseDeletions deletions, Deletion single) {
    Label quote = new Label(clause(text, deletions, single.clauses().getFirst()));
    quote.setWrapText(true);
    quote.getStyleClass().add("review-text");
    double effect = deletions.effect(single);
    Label without =
        new Label(
            messages.text(
                "explain.clauses.without",
                messages.text(name(single.sentiment().argument())),
                formats.number(single.score(), 2),
                messages.text(
                    effect >= 0 ? "explain.clauses.lifts" : "explain.clauses.lowers",
                    formats.number(Math.abs(effect), 2))));
    without.setWrapText(true);
    without.getStyleClass().add("card-hint");
    VBox box = new VBox(1, quote, without);
    box.getStyleClass().addAll("explain-clause", effect >= 0 ? "clause-up" : "clause-down");
    return box;
  }

  private static String clause(String text, ClauseDeletions deletions, int clause) {
    return deletions.clauses().get(clause).in(text).strip();
  }

  private static String name(String sentiment) {
    return "reviews." + sentiment;
  }

  private void add(String sentence, String style) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    getChildren().add(label);
  }
}
