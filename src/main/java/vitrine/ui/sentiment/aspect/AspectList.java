package vitrine.ui.sentiment.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.RememberedAspects;
import vitrine.core.sentiment.aspect.Share;
import vitrine.core.workspace.AspectEntry;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * All aspects, a line each: its name to change, its figures, what it counts for, and whether it is
 * shown.
 */
final class AspectList {
  private final VBox box;
  private final Messages messages;
  private final Formats formats;
  private final AspectNames names;
  private final Consumer<UnaryOperator<RememberedAspects>> arrange;

  /**
   * Fills this box.
   *
   * @param arrange is told each change
   */
  AspectList(
      VBox box,
      Messages messages,
      Formats formats,
      AspectNames names,
      Consumer<UnaryOperator<RememberedAspects>> arrange) {
    this.box = box;
    this.messages = messages;
    this.formats = formats;
    this.names = names;
    this.arrange = arrange;
  }

  void show(AspectsResult result) {
    Map<String, AspectFigure> figures = new HashMap<>();
    result.report().figures().forEach(figure -> figures.put(figure.aspect().id(), figure));
    List<AspectEntry> all = result.remembered().all();
    List<HBox> lines = new ArrayList<>();
    for (AspectEntry entry : all) {
      lines.add(line(entry, Optional.ofNullable(figures.get(entry.id())), all));
    }
    box.getChildren().setAll(lines);
  }

  private HBox line(AspectEntry entry, Optional<AspectFigure> figure, List<AspectEntry> all) {
    TextField name = new TextField(names.of(entry));
    name.setPrefWidth(190);
    name.setAccessibleText(messages.text("aspects.rename"));
    name.setOnAction(_ -> rename(entry, name.getText()));
    name.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                rename(entry, name.getText());
              }
            });
    Label says = new Label(figure.map(this::figures).orElseGet(() -> away(entry)));
    says.getStyleClass().add("card-hint");
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    if (!entry.terms().isEmpty()) {
      Tooltip.install(
          says, new Tooltip(messages.text("aspects.terms", String.join(", ", entry.terms()))));
    }
    Button hide = new Button(messages.text(entry.hidden() ? "aspects.show" : "aspects.hide"));
    hide.setId("hide-" + entry.id());
    hide.setOnAction(_ -> arrange.accept(aspects -> aspects.hidden(entry.id(), !entry.hidden())));
    HBox line = new HBox(10, name, says, merge(entry, all), hide);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void rename(AspectEntry entry, String text) {
    if (!text.strip().equals(names.of(entry))) {
      arrange.accept(aspects -> aspects.renamed(entry.id(), text));
    }
  }

  private String figures(AspectFigure figure) {
    Optional<Share> negative = figure.negative();
    return negative
        .map(
            share ->
                messages.text(
                    "aspects.line",
                    formats.whole(figure.counts().all()),
                    formats.percent(share.value(), 0),
                    formats.percent(share.lower(), 0),
                    formats.percent(share.upper(), 0)))
        .orElseGet(() -> messages.text("aspects.line.none", formats.whole(figure.counts().all())));
  }

  private String away(AspectEntry entry) {
    return messages.text(entry.hidden() ? "aspects.line.hidden" : "aspects.line.merged");
  }

  private ComboBox<Optional<AspectEntry>> merge(AspectEntry entry, List<AspectEntry> all) {
    ComboBox<Optional<AspectEntry>> into = new ComboBox<>();
    into.getItems().add(Optional.empty());
    all.stream()
        .filter(other -> !other.id().equals(entry.id()) && other.mergedInto().isEmpty())
        .forEach(other -> into.getItems().add(Optional.of(other)));
    into.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<AspectEntry> other) {
            return other == null || other.isEmpty()
                ? messages.text("aspects.merge.none")
                : messages.text("aspects.merge.into", names.of(other.get()));
          }

          @Override
          public Optional<AspectEntry> fromString(String text) {
            return Optional.empty();
          }
        });
    into.setValue(
        all.stream()
            .filter(other -> entry.mergedInto().equals(Optional.of(other.id())))
            .findFirst());
    into.setPrefWidth(190);
    into.setAccessibleText(messages.text("aspects.merge"));
    into.setOnAction(
        _ ->
            arrange.accept(
                aspects -> aspects.merged(entry.id(), into.getValue().map(AspectEntry::id))));
    return into;
  }
}
