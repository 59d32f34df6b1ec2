package vitrine.ui.experiment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.experiment.Direction;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.ExposureSentences;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.FigureText;

/** Corrects how an experiment is read from events: assignment, exposure, window, metrics. */
final class EventForm {
  private static final List<Integer> WINDOWS = List.of(1, 3, 7, 14, 28);
  private static final List<Integer> LOOK_BACKS = List.of(0, 7, 14, 28);

  private final Pane place;
  private final Messages messages;
  private final Consumer<UnaryOperator<EventExperiment>> change;

  EventForm(Pane place, Messages messages, Consumer<UnaryOperator<EventExperiment>> change) {
    this.place = place;
    this.messages = messages;
    this.change = change;
  }

  /** Shows how the events are read now. */
  void show(EventView view) {
    EventExperiment now = view.definition();
    FlowPane who = new FlowPane(16, 12);
    who.getChildren()
        .addAll(
            labelled(
                "experiments.events.assignment",
                choice(
                    with(view.assignments(), now.assignment()),
                    now.assignment(),
                    this::words,
                    assignment -> change.accept(e -> e.withAssignment(assignment)))),
            labelled(
                "experiments.setup.control",
                choice(
                    view.arms(),
                    view.read().map(read -> read.design().control()).orElse(null),
                    arm -> arm,
                    arm -> change.accept(e -> e.withArms(Optional.of(arm), e.shares())))),
            labelled(
                "experiments.events.trigger",
                choice(
                    triggers(view),
                    now.trigger(),
                    this::words,
                    trigger -> change.accept(e -> e.withTrigger(trigger)))));
    FlowPane when = new FlowPane(16, 12);
    when.getChildren()
        .addAll(
            labelled(
                "experiments.events.from",
                day(now.from(), first -> change.accept(e -> e.on(first, e.to())))),
            labelled(
                "experiments.events.to",
                day(now.to(), last -> change.accept(e -> e.on(e.from(), last)))),
            labelled("experiments.events.window", window(now)),
            labelled("experiments.events.lookBackDays", lookBack(now)),
            whole(now));
    place.getChildren().setAll(who, when, metrics(view), facts(view));
  }

  private static <T> List<T> with(List<T> offered, T chosen) {
    List<T> all = new ArrayList<>(offered);
    if (!all.contains(chosen)) {
      all.addFirst(chosen);
    }
    return all;
  }

  private String words(Assignment assignment) {
    return switch (assignment) {
      case Assignment.ByColumn column ->
          messages.text("experiments.events.byColumn", column.variant());
      case Assignment.ByTable table -> messages.text("experiments.events.byTable", table.dataset());
    };
  }

  private List<Optional<EventSelection>> triggers(EventView view) {
    Stream<Optional<EventSelection>> kinds =
        Arrays.stream(EventKind.values())
            .filter(view.data()::has)
            .map(kind -> Optional.of(EventSelection.of(kind)));
    List<Optional<EventSelection>> offered =
        Stream.concat(Stream.of(Optional.<EventSelection>empty()), kinds).toList();
    return with(offered, view.definition().trigger());
  }

  private String words(Optional<EventSelection> trigger) {
    return trigger
        .map(
            selection -> {
              String event =
                  switch (selection.event()) {
                    case EventSelection.Event.OfKind(EventKind kind) ->
                        messages.text(FigureText.eventKey(kind));
                    case EventSelection.Event.Named(String name) -> name;
                  };
              List<String> parts = new ArrayList<>(List.of(event));
              selection.where().stream().map(Condition::notation).forEach(parts::add);
              return String.join(", ", parts);
            })
        .orElse(messages.text("experiments.events.trigger.any"));
  }

  private Node window(EventExperiment now) {
    TreeSet<Integer> days = new TreeSet<>(WINDOWS);
    now.windowDays().ifPresent(days::add);
    List<OptionalInt> offered =
        Stream.concat(Stream.of(OptionalInt.empty()), days.stream().map(OptionalInt::of)).toList();
    return choice(
        offered,
        now.windowDays(),
        length ->
            length.isPresent()
                ? messages.text("experiments.events.days", length.getAsInt())
                : messages.text("experiments.events.window.end"),
        length -> change.accept(e -> e.followed(length, e.lookBackDays(), e.onlyWholeWindows())));
  }

  private Node lookBack(EventExperiment now) {
    TreeSet<Integer> days = new TreeSet<>(LOOK_BACKS);
    days.add(now.lookBackDays());
    return choice(
        List.copyOf(days),
        now.lookBackDays(),
        length -> messages.text("experiments.events.days", length),
        length -> change.accept(e -> e.followed(e.windowDays(), length, e.onlyWholeWindows())));
  }

  private Node whole(EventExperiment now) {
    CheckBox box = new CheckBox(messages.text("experiments.events.whole"));
    box.setSelected(now.onlyWholeWindows());
    box.setOnAction(
        _ -> change.accept(e -> e.followed(e.windowDays(), e.lookBackDays(), box.isSelected())));
    return labelled("experiments.events.whole.label", box);
  }

  private static DatePicker day(
      Optional<LocalDate> chosen, Consumer<Optional<LocalDate>> whenChosen) {
    DatePicker picker = new DatePicker(chosen.orElse(null));
    picker.setConverter(
        new LocalDateStringConverter(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
    picker.setPrefWidth(140);
    picker.setOnAction(
        _ -> {
          Optional<LocalDate> now = Optional.ofNullable(picker.getValue());
          if (!now.equals(chosen)) {
            whenChosen.accept(now);
          }
        });
    return picker;
  }

  private Node metrics(EventView view) {
    GridPane grid = new GridPane(16, 6);
    grid.add(heading("experiments.setup.metrics"), 0, 0);
    grid.add(heading("experiments.setup.type"), 1, 0);
    grid.add(heading("experiments.setup.direction"), 2, 0);
    int line = 1;
    for (EventMetric metric : view.offered()) {
      add(grid, line++, metric, view.definition().metrics().contains(metric));
    }
    return grid;
  }

  private void add(GridPane grid, int line, EventMetric metric, boolean used) {
    CheckBox use = new CheckBox(metric.name());
    use.setMnemonicParsing(false);
    use.setSelected(used);
    use.setOnAction(
        _ ->
            change.accept(
                e -> {
                  List<EventMetric> all = new ArrayList<>(e.metrics());
                  all.remove(metric);
                  if (use.isSelected()) {
                    all.add(metric);
                  }
                  return all.isEmpty() ? e : e.withMetrics(all);
                }));
    ComboBox<Direction> direction =
        choice(
            List.of(Direction.values()),
            metric.metric().direction(),
            way ->
                messages.text(
                    way == Direction.MORE
                        ? "experiments.direction.more"
                        : "experiments.direction.less"),
            way ->
                change.accept(
                    e ->
                        e.withMetrics(
                            e.metrics().stream()
                                .map(one -> one.equals(metric) ? metric.with(way) : one)
                                .toList())));
    direction.setDisable(!used);
    grid.add(use, 0, line);
    grid.add(
        new Label(messages.text("experiments.type." + metric.metric().statistic().argument())),
        1,
        line);
    grid.add(direction, 2, line);
  }

  private Node facts(EventView view) {
    VBox lines = new VBox(4, heading("experiments.events.facts"));
    view.read()
        .ifPresent(
            read ->
                ExposureSentences.of(read.facts(), messages::text).stream()
                    .map(EventForm::line)
                    .forEach(lines.getChildren()::add));
    lines.setVisible(view.read().isPresent());
    lines.setManaged(view.read().isPresent());
    return lines;
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static <T> ComboBox<T> choice(
      List<T> items, @Nullable T chosen, Function<T, String> words, Consumer<T> action) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(new Named<>(words));
    box.getItems().setAll(items);
    box.setValue(chosen);
    box.setOnAction(
        _ -> {
          if (box.getValue() != null && !box.getValue().equals(chosen)) {
            action.accept(box.getValue());
          }
        });
    return box;
  }

  private Node labelled(String key, Node control) {
    Label label = heading(key);
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private Label heading(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("field-label");
    return label;
  }
}
