package vitrine.ui.engagement.buyers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.engagement.rfm.RfmSegment;
import vitrine.core.engagement.rfm.RfmSegment.Band;
import vitrine.ui.common.Messages;

/**
 * The rules of the segment map, a line a segment: its name and the scores that it holds. A rule
 * that cannot be is not applied, and is said to be so.
 */
public final class SegmentRules extends VBox {
  private static final int LEVELS = 5;

  private final GridPane lines = new GridPane();
  private final Label problem = new Label();
  private List<RfmSegment> rules = List.of();
  private UnaryOperator<String> names = UnaryOperator.identity();
  private Consumer<List<RfmSegment>> whenChanged = changed -> {};

  /** No rules yet. */
  public SegmentRules() {
    getStyleClass().add("segment-rules");
    lines.getStyleClass().add("segment-lines");
    problem.getStyleClass().add("segment-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
  }

  /**
   * Shows rules.
   *
   * @param shownNames how a segment is called
   * @param changed is given the rules after a change that can be applied
   */
  void show(
      List<RfmSegment> shown,
      UnaryOperator<String> shownNames,
      Messages messages,
      Consumer<List<RfmSegment>> changed) {
    rules = shown;
    names = shownNames;
    whenChanged = changed;
    problem.setText("");
    lines.getChildren().clear();
    String[] heads = {"name", "recency", "frequency", "monetary"};
    for (int column = 0; column < heads.length; column++) {
      lines.add(head(messages.text("engagement.buyers.rule." + heads[column])), column, 0);
    }
    for (int line = 0; line < rules.size(); line++) {
      add(line, messages);
    }
    Button more = new Button(messages.text("engagement.buyers.rule.add"));
    more.setOnAction(click -> append(messages));
    Button reset = new Button(messages.text("engagement.buyers.rule.reset"));
    reset.setOnAction(click -> whenChanged.accept(RfmSegment.STANDARD));
    HBox buttons = new HBox(more, reset);
    buttons.getStyleClass().add("variant");
    getChildren().setAll(lines, problem, buttons);
  }

  private static Label head(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("variant-name");
    return label;
  }

  private void add(int line, Messages messages) {
    RfmSegment rule = rules.get(line);
    TextField name = new TextField(names.apply(rule.name()));
    name.setOnAction(enter -> rename(line, name, messages));
    name.focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                rename(line, name, messages);
              }
            });
    lines.add(name, 0, line + 1);
    lines.add(
        band(
            rule.recency(),
            messages,
            band ->
                put(line, new RfmSegment(rule.name(), band, rule.frequency(), rule.monetary()))),
        1,
        line + 1);
    lines.add(
        band(
            rule.frequency(),
            messages,
            band -> put(line, new RfmSegment(rule.name(), rule.recency(), band, rule.monetary()))),
        2,
        line + 1);
    lines.add(
        band(
            rule.monetary(),
            messages,
            band -> put(line, new RfmSegment(rule.name(), rule.recency(), rule.frequency(), band))),
        3,
        line + 1);
    lines.add(remove(line, messages), 4, line + 1);
  }

  private Node band(Band band, Messages messages, Consumer<Band> changed) {
    ComboBox<Integer> from = score(band.from());
    ComboBox<Integer> to = score(band.to());
    Runnable apply =
        () -> {
          if (from.getValue() > to.getValue()) {
            problem.setText(messages.text("engagement.buyers.rule.order"));
          } else {
            changed.accept(new Band(from.getValue(), to.getValue()));
          }
        };
    from.setOnAction(choice -> apply.run());
    to.setOnAction(choice -> apply.run());
    HBox box = new HBox(from, new Label("–"), to);
    box.getStyleClass().add("variant");
    return box;
  }

  private static ComboBox<Integer> score(int value) {
    ComboBox<Integer> box = new ComboBox<>();
    for (int score = 1; score <= LEVELS; score++) {
      box.getItems().add(score);
    }
    box.setValue(value);
    return box;
  }

  private Node remove(int line, Messages messages) {
    Button button = new Button();
    button.setGraphic(new FontIcon("mdi2c-close"));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setAccessibleText(messages.text("engagement.buyers.rule.remove"));
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setOnAction(
        click -> {
          List<RfmSegment> fewer = new ArrayList<>(rules);
          fewer.remove(line);
          whenChanged.accept(List.copyOf(fewer));
        });
    return button;
  }

  private void rename(int line, TextField field, Messages messages) {
    RfmSegment rule = rules.get(line);
    String wanted = field.getText().strip();
    if (wanted.equals(names.apply(rule.name()))) {
      return;
    }
    Set<String> others = new HashSet<>(Set.of(RfmSegment.OTHER, names.apply(RfmSegment.OTHER)));
    for (int i = 0; i < rules.size(); i++) {
      if (i != line) {
        others.add(rules.get(i).name());
        others.add(names.apply(rules.get(i).name()));
      }
    }
    if (wanted.isEmpty() || others.contains(wanted)) {
      problem.setText(messages.text("engagement.buyers.rule.twice"));
    } else {
      put(line, new RfmSegment(wanted, rule.recency(), rule.frequency(), rule.monetary()));
    }
  }

  private void put(int line, RfmSegment rule) {
    List<RfmSegment> changed = new ArrayList<>(rules);
    changed.set(line, rule);
    whenChanged.accept(List.copyOf(changed));
  }

  private void append(Messages messages) {
    List<RfmSegment> more = new ArrayList<>(rules);
    String stem = messages.text("engagement.buyers.rule.new");
    String name = stem;
    for (int number = 2; taken(name); number++) {
      name = stem + " " + number;
    }
    more.addFirst(
        new RfmSegment(name, new Band(LEVELS, LEVELS), new Band(LEVELS, LEVELS), Band.ALL));
    whenChanged.accept(List.copyOf(more));
  }

  private boolean taken(String name) {
    return rules.stream().anyMatch(rule -> rule.name().equals(name));
  }
}
