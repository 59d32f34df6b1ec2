package vitrine.ui.importing;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import atlantafx.base.controls.ToggleSwitch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.quality.CleaningReport;
import vitrine.core.quality.CleaningRules;
import vitrine.core.quality.RuleOutcome;
import vitrine.core.quality.SampleRow;
import vitrine.core.quality.ValueCount;
import vitrine.core.quality.ValueText;

/** A cleaning rule: what it is, what it takes, its switch, its bounds and some of its rows. */
final class RuleCard extends VBox {
  private static final double ROW_HEIGHT = 30;
  private static final int ROWS_AT_ONCE = 8;
  private static final double LETTER_WIDTH = 7.5;

  private final QualityWords words;
  private final Consumer<UnaryOperator<CleaningRules>> change;

  /**
   * A card of this rule.
   *
   * @param shown whether its rows are open
   * @param change is told what the user changed
   * @param whenShown is told whether the rows are open
   */
  RuleCard(
      RuleOutcome outcome,
      CleaningReport report,
      QualityWords words,
      boolean shown,
      Consumer<UnaryOperator<CleaningRules>> change,
      Consumer<Boolean> whenShown) {
    this.words = words;
    this.change = change;
    getStyleClass().addAll("card", "quality-rule");
    Label name = new Label(capital(words.name(outcome.rule())));
    name.getStyleClass().add("card-title");
    Label count = new Label(words.count(outcome));
    count.getStyleClass().add(outcome.on() ? "quality-taken" : "quality-count");
    ToggleSwitch on = new ToggleSwitch();
    on.setSelected(outcome.on());
    on.setAccessibleText(name.getText());
    on.setId("rule-" + outcome.rule().argument());
    on.selectedProperty()
        .subscribe((before, now) -> change.accept(rules -> rules.with(outcome.rule(), now)));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(12, name, gap, count, on);
    head.setAlignment(Pos.CENTER_LEFT);
    Label about = new Label(words.about(outcome.rule(), report));
    about.setWrapText(true);
    about.getStyleClass().add("card-hint");
    getChildren().addAll(head, about);
    bounds(outcome, report).ifPresent(getChildren()::add);
    if (!outcome.sample().isEmpty()) {
      sample(outcome, report, shown, whenShown);
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private Optional<Node> bounds(RuleOutcome outcome, CleaningReport report) {
    CleaningRules rules = report.rules();
    return switch (outcome.rule()) {
      case TIMES ->
          report
              .days()
              .map(
                  days ->
                      line(
                          rules.from().isPresent() || rules.to().isPresent(),
                          now -> now.withDays(Optional.empty(), Optional.empty()),
                          label("quality.bound.from"),
                          day(days.first(), (now, day) -> now.withDays(day, now.to())),
                          label("quality.bound.to"),
                          day(days.last(), (now, day) -> now.withDays(now.from(), day))));
      case ROBOTS ->
          Optional.of(
              line(
                  rules.eventsPerDay() != CleaningRules.MOST_EVENTS_PER_DAY,
                  now -> now.withEventsPerDay(CleaningRules.MOST_EVENTS_PER_DAY),
                  label("quality.bound.rate"),
                  rate(rules.eventsPerDay())));
      case ITEMS -> report.items().map(items -> items(items.ids(), rules));
      case OVERLAP, DUPLICATES, PRICES, USERS -> Optional.empty();
    };
  }

  private HBox line(boolean own, UnaryOperator<CleaningRules> back, Node... parts) {
    HBox line = new HBox(8, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    if (own) {
      Hyperlink auto = new Hyperlink(words.messages().text("quality.bound.auto"));
      auto.setOnAction(click -> change.accept(back));
      line.getChildren().add(auto);
    }
    return line;
  }

  private Label label(String key) {
    Label label = new Label(words.messages().text(key));
    label.getStyleClass().add("card-hint");
    return label;
  }

  /** Changes a bound to a day. */
  private interface DayChange {
    CleaningRules apply(CleaningRules rules, Optional<LocalDate> day);
  }

  private DatePicker day(LocalDate shown, DayChange apply) {
    DatePicker picker = new DatePicker(shown);
    picker.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    picker.setPrefWidth(140);
    picker
        .valueProperty()
        .subscribe(
            (before, day) -> change.accept(rules -> apply.apply(rules, Optional.ofNullable(day))));
    return picker;
  }

  private TextField rate(double shown) {
    TextField field = new TextField(ValueText.number(shown));
    field.setPrefWidth(90);
    field.setOnAction(
        enter -> {
          try {
            double most = Double.parseDouble(field.getText().strip());
            change.accept(rules -> rules.withEventsPerDay(most));
          } catch (IllegalArgumentException notARate) {
            field.setText(ValueText.number(shown));
          }
        });
    return field;
  }

  private Node items(List<ValueCount> ids, CleaningRules rules) {
    TextField field =
        new TextField(ids.stream().map(ValueCount::value).collect(Collectors.joining(", ")));
    field.setPromptText(words.messages().text("quality.bound.items.example"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button apply = new Button(words.messages().text("quality.bound.apply"));
    Runnable deed = () -> change.accept(now -> now.withItems(Optional.of(ids(field.getText()))));
    field.setOnAction(enter -> deed.run());
    apply.setOnAction(click -> deed.run());
    return line(
        rules.items().isPresent(),
        now -> now.withItems(Optional.empty()),
        label("quality.bound.items"),
        field,
        apply);
  }

  private static List<String> ids(String text) {
    return Arrays.stream(text.split("[,，]", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private void sample(
      RuleOutcome outcome, CleaningReport report, boolean shown, Consumer<Boolean> whenShown) {
    Hyperlink open = new Hyperlink();
    TableView<SampleRow> table = table(outcome, report);
    Consumer<Boolean> show =
        visible -> {
          table.setVisible(visible);
          table.setManaged(visible);
          open.setText(
              words
                  .messages()
                  .text(
                      visible ? "quality.sample.hide" : "quality.sample.show",
                      outcome.sample().size()));
        };
    show.accept(shown);
    open.setOnAction(
        click -> {
          show.accept(!table.isVisible());
          whenShown.accept(table.isVisible());
        });
    getChildren().addAll(open, table);
  }

  private TableView<SampleRow> table(RuleOutcome outcome, CleaningReport report) {
    TableView<SampleRow> table = new TableView<>();
    table.setFixedCellSize(ROW_HEIGHT);
    table.setPrefHeight(ROW_HEIGHT * (Math.min(outcome.sample().size(), ROWS_AT_ONCE) + 1.6));
    table.setMinHeight(table.getPrefHeight());
    DatasetColumns.number(
        table,
        words.messages().text("quality.sample.row"),
        row -> words.formats().whole(row.number()));
    for (int column = 0; column < report.columns().size(); column++) {
      int at = column;
      String title = report.columns().get(column);
      int longest =
          Math.max(
              title.length() + 2,
              outcome.sample().stream().mapToInt(r -> r.values().get(at).length()).max().orElse(0));
      DatasetColumns.add(
          table,
          title,
          Math.clamp(30 + LETTER_WIDTH * longest, 60, 260),
          row -> row.values().get(at).strip());
    }
    table.getItems().setAll(outcome.sample());
    return table;
  }
}
