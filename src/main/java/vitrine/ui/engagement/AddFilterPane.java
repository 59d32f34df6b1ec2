package vitrine.ui.engagement;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.ValueCount;
import vitrine.core.engagement.segment.Segment;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;

/** Lets the user make a filter: what it is about, then which values or which range. */
final class AddFilterPane extends VBox {
  private static final double LIST_HEIGHT = 230;
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

  /** A line of a list: what is shown, and what it stands for. */
  private record Offer<T>(String words, T value) {}

  private final FilterChoices choices;
  private final Messages messages;
  private final Formats formats;
  private final Consumer<Step> whenMade;
  private final ComboBox<FilterSubject> subject = new ComboBox<>();
  private final VBox body = new VBox();
  private List<Segment> segments = List.of();
  private Consumer<LoadState<List<ValueCount>>> showValues = state -> {};

  AddFilterPane(
      FilterChoices choices, Messages messages, Formats formats, Consumer<Step> whenMade) {
    this.choices = choices;
    this.messages = messages;
    this.formats = formats;
    this.whenMade = whenMade;
    getStyleClass().addAll("card", "add-filter");
    subject.setMaxWidth(Double.MAX_VALUE);
    subject.setVisibleRowCount(14);
    subject.setId("filterSubject");
    subject.setPromptText(messages.text("explore.add.choose"));
    subject.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(FilterSubject one) {
            return one == null ? "" : words(one);
          }

          @Override
          public FilterSubject fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    subject.setOnAction(choice -> Optional.ofNullable(subject.getValue()).ifPresent(this::ask));
    body.getStyleClass().add("add-filter-body");
    getChildren().setAll(subject, body);
  }

  /** Begins anew with what there is to filter by. */
  void begin(List<FilterSubject> subjects, List<Segment> saved) {
    segments = saved;
    subject.getSelectionModel().clearSelection();
    subject.getItems().setAll(subjects);
    body.getChildren().clear();
    subject.requestFocus();
  }

  /** Shows values that were searched for. */
  void show(LoadState<List<ValueCount>> values) {
    showValues.accept(values);
  }

  private String words(FilterSubject one) {
    return switch (one) {
      case FilterSubject.Values(String column, int values) ->
          messages.text("explore.add.values", column, formats.whole(values));
      case FilterSubject.Numbers(String column, double least, double most) ->
          messages.text(
              "explore.add.numbers", column, formats.number(least, 2), formats.number(most, 2));
      case FilterSubject.Hours() -> messages.text("explore.add.hours");
      case FilterSubject.Weekdays() -> messages.text("explore.add.weekdays");
      case FilterSubject.Saved() -> messages.text("explore.add.segment");
    };
  }

  private void ask(FilterSubject about) {
    showValues = state -> {};
    body.getChildren()
        .setAll(
            switch (about) {
              case FilterSubject.Values values -> askValues(values.column());
              case FilterSubject.Numbers numbers -> askRange(numbers.column());
              case FilterSubject.Hours() ->
                  askSome(
                      IntStream.range(0, 24)
                          .mapToObj(h -> new Offer<>(String.format(Locale.ROOT, "%02d:00", h), h))
                          .toList(),
                      hours -> Step.to(new Condition.Clock(Set.of(), Set.copyOf(hours))));
              case FilterSubject.Weekdays() ->
                  askSome(
                      weekdays(), days -> Step.to(new Condition.Clock(Set.copyOf(days), Set.of())));
              case FilterSubject.Saved() -> askSegment();
            });
  }

  private List<Offer<DayOfWeek>> weekdays() {
    return List.of(DayOfWeek.values()).stream()
        .map(day -> new Offer<>(day.getDisplayName(TextStyle.FULL, messages.locale().get()), day))
        .toList();
  }

  private List<Node> askSegment() {
    if (segments.isEmpty()) {
      return List.of(wrapped(messages.text("explore.add.segment.none")));
    }
    return askSome(
        segments.stream().map(one -> new Offer<>(one.name(), one.name())).toList(),
        names -> Step.into(names.getFirst()));
  }

  private List<Node> askValues(String column) {
    TextField typed = new TextField();
    typed.setId("filterTyped");
    typed.setPromptText(messages.text("explore.add.type"));
    ListView<Offer<Optional<String>>> list = list(List.of());
    Label note = wrapped("");
    showValues =
        state -> {
          List<ValueCount> found = state.ready().orElse(List.of());
          list.getItems().setAll(found.stream().map(this::offer).toList());
          note.setText(
              switch (state) {
                case LoadState.Ready<List<ValueCount>>(List<ValueCount> ready) ->
                    messages.text(
                        ready.isEmpty()
                            ? "explore.add.nothing"
                            : ready.size() >= FilterChoices.MOST
                                ? "explore.add.first"
                                : "explore.add.several",
                        FilterChoices.MOST);
                case LoadState.Loading<List<ValueCount>>() ->
                    messages.text("explore.add.searching");
                case LoadState.Empty<List<ValueCount>> empty -> messages.text(empty.sentence());
                case LoadState.Failed<List<ValueCount>> failed -> messages.text(failed.sentence());
              });
        };
    typed.textProperty().subscribe(text -> choices.search(column, text));
    typed.setOnAction(enter -> list.getSelectionModel().selectFirst());
    return List.of(typed, list, note, apply(list, values -> Step.to(anyOf(column, values))));
  }

  private Offer<Optional<String>> offer(ValueCount count) {
    String name = count.value().orElse(messages.text("explore.add.missing"));
    return new Offer<>(name + "  ·  " + formats.whole(count.rows()), count.value());
  }

  private static Condition anyOf(String column, List<Optional<String>> values) {
    Set<String> named =
        values.stream()
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Condition.AnyOf(column, named, named.size() < values.size());
  }

  private <T> List<Node> askSome(List<Offer<T>> offers, Function<List<T>, Step> step) {
    ListView<Offer<T>> list = list(offers);
    return List.of(list, apply(list, step));
  }

  private <T> ListView<Offer<T>> list(List<Offer<T>> offers) {
    ListView<Offer<T>> list = new ListView<>(FXCollections.observableArrayList(offers));
    list.setId("filterValues");
    list.setPrefHeight(LIST_HEIGHT);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Offer<T> offer, boolean empty) {
                super.updateItem(offer, empty);
                setText(empty || offer == null ? "" : offer.words());
              }
            });
    return list;
  }

  private <T> Button apply(ListView<Offer<T>> list, Function<List<T>, Step> step) {
    Button apply = new Button(messages.text("explore.add.apply"));
    apply.setId("filterApply");
    apply.getStyleClass().add("accent");
    apply.setDefaultButton(true);
    apply.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    apply.setOnAction(
        click -> {
          List<T> chosen = new ArrayList<>();
          list.getSelectionModel().getSelectedItems().forEach(offer -> chosen.add(offer.value()));
          whenMade.accept(step.apply(chosen));
        });
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && !apply.isDisabled()) {
            apply.fire();
          }
        });
    return apply;
  }

  private List<Node> askRange(String column) {
    TextField from = new TextField();
    TextField below = new TextField();
    from.setPromptText(messages.text("explore.add.from"));
    below.setPromptText(messages.text("explore.add.below"));
    Label note = wrapped(messages.text("explore.add.range"));
    Button apply = new Button(messages.text("explore.add.apply"));
    apply.getStyleClass().add("accent");
    apply.setDefaultButton(true);
    apply.setOnAction(
        click -> {
          OptionalDouble least = number(from.getText());
          OptionalDouble bound = number(below.getText());
          boolean typed = !from.getText().isBlank() || !below.getText().isBlank();
          boolean read =
              (least.isPresent() || from.getText().isBlank())
                  && (bound.isPresent() || below.getText().isBlank());
          if (typed && read) {
            whenMade.accept(Step.to(new Condition.Between(column, least, bound)));
          } else {
            note.setText(messages.text("explore.add.range.wrong"));
          }
        });
    return List.of(new HBox(8, from, below), note, apply);
  }

  /** What was typed; a comma between thousands is read as one, any other is refused. */
  static OptionalDouble number(String text) {
    String typed = text.strip();
    try {
      double number =
          Double.parseDouble(GROUPED.matcher(typed).matches() ? typed.replace(",", "") : typed);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("scope");
    return label;
  }
}
