package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.HealthCheck;
import vitrine.ui.common.Messages;

/** A card for each check: its light, what was found, what to do, and the numbers to fold out. */
final class CheckCards {
  /** More parts than this are only counted. */
  private static final int MOST_PARTS = 60;

  private final Messages messages;
  private final ClauseWriter writer;

  CheckCards(Messages messages) {
    this.messages = messages;
    this.writer = new ClauseWriter(key -> messages.text(key), messages.locale().get());
  }

  /**
   * The card of a check.
   *
   * @param deed follows its advice; empty where only the user can
   */
  VBox card(HealthCheck check, Optional<Button> deed) {
    Label title = new Label(messages.text(check.title()));
    title.getStyleClass().add("card-title");
    HBox head = new HBox(10, VerdictChip.of(check.level(), messages), title);
    head.getStyleClass().add("experiment-head");
    List<Node> lines = new ArrayList<>();
    lines.add(head);
    lines.add(line(writer.write(check.found()), "check-found"));
    check.advice().ifPresent(advice -> lines.add(advice(writer.write(advice))));
    deed.ifPresent(lines::add);
    if (!check.numbers().isEmpty() || !check.details().isEmpty()) {
      lines.add(numbers(check));
    }
    VBox card = new VBox(6, lines.toArray(Node[]::new));
    card.getStyleClass().addAll("card", "check-card");
    return card;
  }

  /** One card for all that could not be checked: what, and why not. */
  VBox notChecked(List<HealthCheck> checks) {
    HBox head = new HBox(VerdictChip.of(CheckLevel.NOT_CHECKED, messages));
    GridPane grid = grid();
    for (int i = 0; i < checks.size(); i++) {
      HealthCheck check = checks.get(i);
      grid.add(line(messages.text(check.title()), "check-found"), 0, i);
      String why =
          check
              .reason()
              .map(reason -> messages.text("experiment.reason." + reason.code()))
              .orElse("");
      grid.add(line(why, "soft"), 1, i);
    }
    VBox card = new VBox(8, head, grid);
    card.getStyleClass().addAll("card", "check-card");
    return card;
  }

  private Label advice(String words) {
    Label label = line(words, "check-advice");
    label.setGraphic(new FontIcon("mdi2a-arrow-right-circle-outline"));
    return label;
  }

  private TitledPane numbers(HealthCheck check) {
    VBox content = new VBox(12);
    if (!check.numbers().isEmpty()) {
      GridPane grid = grid();
      for (int i = 0; i < check.numbers().size(); i++) {
        CheckDetail.Number number = check.numbers().get(i);
        grid.add(line(heading(number.name()), "soft"), 0, i);
        grid.add(line(value(number.figure()), "check-number"), 1, i);
      }
      content.getChildren().add(grid);
    }
    if (!check.details().isEmpty()) {
      content.getChildren().add(parts(check.details()));
    }
    int hidden = check.details().size() - MOST_PARTS;
    if (hidden > 0) {
      content.getChildren().add(line(messages.text("experiments.health.more", hidden), "soft"));
    }
    TitledPane pane = new TitledPane(messages.text("experiments.health.numbers"), content);
    pane.setExpanded(false);
    pane.getStyleClass().add("check-numbers");
    return pane;
  }

  private GridPane parts(List<CheckDetail> details) {
    Set<String> names = new LinkedHashSet<>();
    details.forEach(detail -> detail.numbers().forEach(number -> names.add(number.name())));
    List<String> columns = List.copyOf(names);
    GridPane grid = grid();
    for (int column = 0; column < columns.size(); column++) {
      grid.add(line(heading(columns.get(column)), "check-heading"), column + 1, 0);
    }
    for (int row = 0; row < Math.min(MOST_PARTS, details.size()); row++) {
      CheckDetail detail = details.get(row);
      String style =
          detail.level() == CheckLevel.OK || detail.level() == CheckLevel.NOT_CHECKED
              ? "check-number"
              : "warning";
      grid.add(line(writer.write(detail.of()), style), 0, row + 1);
      for (CheckDetail.Number number : detail.numbers()) {
        grid.add(line(value(number.figure()), style), columns.indexOf(number.name()) + 1, row + 1);
      }
    }
    return grid;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("check-grid");
    return grid;
  }

  private String heading(String name) {
    return messages.text("experiment.check.number." + name);
  }

  /** A p without its "=". */
  private String value(Figure figure) {
    return figure instanceof Figure.Probability p
        ? writer.probability(p.value())
        : writer.write(figure);
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
