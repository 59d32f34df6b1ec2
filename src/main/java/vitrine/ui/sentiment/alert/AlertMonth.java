package vitrine.ui.sentiment.alert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.alert.Alert;
import vitrine.ui.common.Messages;

/** A month with its alerts, Monday to Sunday; a day with alerts can be clicked. */
public final class AlertMonth extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int DAYS = 7;

  private final Label name = new Label();
  private final GridPane grid = new GridPane();
  private Optional<Messages> messages = Optional.empty();
  private Map<LocalDate, List<Alert>> alerts = Map.of();
  private Optional<LocalDate> chosen = Optional.empty();
  private YearMonth month = YearMonth.of(2026, 1);
  private Consumer<Alert> onAlert = alert -> {};

  /** An empty calendar; FXML makes it. */
  public AlertMonth() {
    getStyleClass().add("alert-month");
    Button earlier = step("‹", -1);
    Button later = step("›", 1);
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    name.getStyleClass().add("card-title");
    HBox head = new HBox(earlier, left, name, right, later);
    head.getStyleClass().add("alert-month-head");
    grid.getStyleClass().add("alert-grid");
    for (int day = 0; day < DAYS; day++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / DAYS);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
    }
    getChildren().setAll(head, grid);
  }

  private Button step(String sign, int months) {
    Button button = new Button(sign);
    button.getStyleClass().add("flat");
    button.setOnAction(
        _ -> {
          month = month.plusMonths(months);
          draw();
        });
    return button;
  }

  /** Says what is done when a day with alerts is clicked. */
  void begin(Messages text, Consumer<Alert> action) {
    messages = Optional.of(text);
    onAlert = action;
  }

  /** Shows these alerts, on the month of the chosen one; without one on that of the last day. */
  void show(List<Alert> all, Optional<Alert> one, Optional<LocalDate> lastDay) {
    alerts = all.stream().collect(Collectors.groupingBy(Alert::day));
    chosen = one.map(Alert::day);
    one.map(Alert::day).or(() -> lastDay).map(YearMonth::from).ifPresent(of -> month = of);
    draw();
  }

  private Locale locale() {
    return messages.map(text -> text.locale().get()).orElse(Locale.ROOT);
  }

  private void draw() {
    boolean chinese = locale().getLanguage().equals("zh");
    name.setText(
        DateTimeFormatter.ofPattern(chinese ? "yyyy年M月" : "MMMM yyyy", locale()).format(month));
    grid.getChildren().clear();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      Label head = new Label(weekday.getDisplayName(TextStyle.NARROW_STANDALONE, locale()));
      head.getStyleClass().add("review-soft");
      grid.add(head, weekday.getValue() - 1, 0);
    }
    int shift = month.atDay(1).getDayOfWeek().getValue() - 1;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      int place = shift + day - 1;
      grid.add(cell(month.atDay(day)), place % DAYS, 1 + place / DAYS);
    }
  }

  private Region cell(LocalDate day) {
    List<Alert> its = alerts.getOrDefault(day, List.of());
    String number = Integer.toString(day.getDayOfMonth());
    if (its.isEmpty()) {
      Label quiet = new Label(number);
      quiet.getStyleClass().add("alert-day");
      return quiet;
    }
    Button loud = new Button(number);
    loud.getStyleClass().addAll("alert-day", "alert-day-loud");
    loud.pseudoClassStateChanged(CHOSEN, chosen.filter(day::equals).isPresent());
    loud.setOnAction(_ -> onAlert.accept(its.getFirst()));
    messages.ifPresent(
        text -> {
          String said = text.text("alerts.day", its.size());
          loud.setTooltip(new Tooltip(said));
          loud.setAccessibleText(number + ": " + said);
        });
    return loud;
  }
}
