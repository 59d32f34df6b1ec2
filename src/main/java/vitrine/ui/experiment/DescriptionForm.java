package vitrine.ui.experiment;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.ui.common.Messages;

/** Where the user says what an experiment is about; nothing is kept until it is saved. */
final class DescriptionForm {
  private final Messages messages;
  private final TextField name = new TextField();
  private final TextArea hypothesis = new TextArea();
  private final ComboBox<String> dataset = new ComboBox<>();
  private final DatePicker plannedStart = picker();
  private final DatePicker plannedEnd = picker();
  private final DatePicker start = picker();
  private final DatePicker end = picker();
  private final ComboBox<String> primary = new ComboBox<>();
  private final TextField note = new TextField();
  private final VBox noteField;
  private final Label problem = new Label();
  private final Button save = new Button();
  private final ExperimentEntry before;

  /**
   * A form on an experiment.
   *
   * @param datasets that it could read
   * @param metrics that it could be judged by
   */
  DescriptionForm(
      ExperimentEntry before, List<String> datasets, List<String> metrics, Messages messages) {
    this.before = before;
    this.messages = messages;
    name.setText(before.name());
    name.setPrefColumnCount(24);
    hypothesis.setText(before.hypothesis());
    hypothesis.setWrapText(true);
    hypothesis.setPrefRowCount(2);
    hypothesis.setPromptText(messages.text("experiments.about.hypothesis.prompt"));
    dataset.getItems().setAll(with(datasets, Optional.of(before.dataset())));
    dataset.setValue(before.dataset());
    primary.getItems().setAll(with(metrics, before.primaryMetric()));
    primary.setValue(before.primaryMetric().orElse(null));
    primary.setPromptText(messages.text("experiments.about.primary.none"));
    plannedStart.setValue(before.dates().plannedStart().orElse(null));
    plannedEnd.setValue(before.dates().plannedEnd().orElse(null));
    start.setValue(before.dates().start().orElse(null));
    end.setValue(before.dates().end().orElse(null));
    note.setPromptText(messages.text("experiments.about.note.prompt"));
    noteField = labelled("experiments.about.note", note);
    problem.getStyleClass().add("warning");
  }

  /** Puts the form onto the screen. */
  void show(Pane place, Consumer<Description> whenSaved, Runnable whenLeft) {
    save.setText(messages.text("experiments.about.save"));
    save.getStyleClass().add("accent");
    save.setOnAction(_ -> whenSaved.accept(description()));
    Button leave = new Button(messages.text("dialog.cancel"));
    leave.setOnAction(_ -> whenLeft.run());
    FlowPane first =
        new FlowPane(
            16,
            12,
            labelled("experiments.about.name", name),
            labelled("experiments.about.dataset", dataset),
            labelled("experiments.about.primary", primary));
    FlowPane days =
        new FlowPane(
            16,
            12,
            labelled("experiments.about.plannedStart", plannedStart),
            labelled("experiments.about.plannedEnd", plannedEnd),
            labelled("experiments.about.start", start),
            labelled("experiments.about.end", end));
    place
        .getChildren()
        .setAll(
            first,
            noteField,
            labelled("experiments.about.hypothesis", hypothesis),
            days,
            new HBox(10, save, leave, problem));
    name.textProperty().subscribe(this::check);
    note.textProperty().subscribe(this::check);
    primary.valueProperty().subscribe(this::check);
    for (DatePicker day : List.of(plannedStart, plannedEnd, start, end)) {
      day.valueProperty().subscribe(this::check);
    }
    check();
    name.requestFocus();
  }

  private void check() {
    boolean late = lateChange();
    noteField.setVisible(late);
    noteField.setManaged(late);
    String wrong = "";
    if (name.getText().isBlank()) {
      wrong = "experiments.about.wrong.name";
    } else if (!dates().inOrder()) {
      wrong = "experiments.about.wrong.dates";
    } else if (late && note.getText().isBlank()) {
      wrong = "experiments.about.wrong.note";
    }
    problem.setText(wrong.isEmpty() ? "" : messages.text(wrong));
    save.setDisable(!wrong.isEmpty());
  }

  /** Whether the primary metric changes although the experiment has started. */
  private boolean lateChange() {
    Optional<String> chosen = Optional.ofNullable(primary.getValue());
    return before.state() != ExperimentState.DRAFT
        && chosen.isPresent()
        && !chosen.equals(before.primaryMetric());
  }

  private Description description() {
    return new Description(
        name.getText(),
        hypothesis.getText(),
        dataset.getValue(),
        dates(),
        Optional.ofNullable(primary.getValue()),
        note.getText());
  }

  private ExperimentDates dates() {
    return new ExperimentDates(day(plannedStart), day(plannedEnd), day(start), day(end));
  }

  private static Optional<LocalDate> day(DatePicker picker) {
    return Optional.ofNullable(picker.getValue());
  }

  private static DatePicker picker() {
    DatePicker picker = new DatePicker();
    picker.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    picker.setPrefWidth(140);
    return picker;
  }

  private static List<String> with(List<String> offered, Optional<String> chosen) {
    List<String> all = new ArrayList<>(offered);
    chosen.filter(one -> !all.contains(one)).ifPresent(all::addFirst);
    return all;
  }

  private VBox labelled(String key, Node control) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }
}
