package vitrine.ui.models;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import vitrine.core.sentiment.GroupResult;
import vitrine.core.sentiment.Wilson;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Held-out metrics by group, folded away: where a model is weaker than it is as a whole. */
final class GroupPane extends TitledPane {
  private final Messages messages;
  private final Formats formats;
  private final GridPane grid = new GridPane();

  GroupPane(List<GroupResult> groups, Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
    setText(messages.text("models.groups"));
    setExpanded(false);
    setAnimated(false);
    setContent(grid);
    grid.getStyleClass().add("model-figures");
    int line = 0;
    for (String key : List.of("group", "rows", "accuracy", "macro.f1")) {
      grid.add(styled(messages.text("models.groups." + key), "kpi-name"), line++, 0);
    }
    for (int i = 0; i < groups.size(); i++) {
      add(groups.get(i), i + 1);
    }
  }

  private void add(GroupResult group, int line) {
    int rows = group.result().rows();
    int right = (int) Math.round(group.result().accuracy() * rows);
    grid.add(
        styled(messages.text("models.groups.name", group.column(), group.value()), "review-text"),
        0,
        line);
    grid.add(styled(formats.whole(rows), "review-text"), 1, line);
    grid.add(
        styled(
            messages.text(
                "runs.share",
                formats.percent(group.result().accuracy(), 1),
                formats.percent(Wilson.lower(right, rows), 1),
                formats.percent(Wilson.upper(right, rows), 1)),
            "review-text"),
        2,
        line);
    grid.add(styled(formats.number(group.result().macroF1(), 3), "review-text"), 3, line);
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
