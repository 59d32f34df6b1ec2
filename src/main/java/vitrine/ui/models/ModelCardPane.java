package vitrine.ui.models;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A model as a card: its heads with their figures, its notes, and whether it is used. */
final class ModelCardPane extends VBox {
  private final Messages messages;
  private final Formats formats;

  /** What a card's buttons do. */
  record Deeds(Consumer<Listed> promote, Consumer<Listed> export, Consumer<Listed> delete) {}

  ModelCardPane(Listed model, Messages messages, Formats formats, Deeds deeds) {
    this.messages = messages;
    this.formats = formats;
    getStyleClass().addAll("card", "model");
    Label name = styled(model.name(), "card-title");
    Label origin =
        styled(
            messages.text(model.entry().isEmpty() ? "models.built.in" : "models.own"), "card-hint");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(10, name, origin, gap);
    head.getStyleClass().add("review-head");
    if (model.used()) {
      head.getChildren().add(styled(messages.text("models.used"), "mood-positive"));
    } else {
      head.getChildren().add(button("models.use", model, deeds.promote()));
    }
    if (model.entry().isPresent()) {
      head.getChildren().add(button("models.export", model, deeds.export()));
      if (!model.used()) {
        head.getChildren().add(button("models.delete", model, deeds.delete()));
      }
    }
    getChildren().add(head);
    model.card().heads().forEach(each -> getChildren().add(head(each)));
    for (String note : model.card().notes()) {
      Label text = styled("• " + note, "card-hint");
      text.setWrapText(true);
      getChildren().add(text);
    }
  }

  private Button button(String key, Listed model, Consumer<Listed> deed) {
    Button button = new Button(messages.text(key));
    button.getStyleClass().add("small");
    button.setOnAction(_ -> deed.accept(model));
    return button;
  }

  private VBox head(HeadCard head) {
    VBox box = new VBox(6);
    box.getStyleClass().add("review");
    String language = head.language().name().toLowerCase(Locale.ROOT);
    box.getChildren()
        .add(
            styled(
                messages.text("models.head", messages.text("models." + language), head.encoder()),
                "review-title"));
    GridPane figures = new GridPane();
    figures.getStyleClass().add("model-figures");
    figure(figures, 0, "models.accuracy", formats.percent(head.test().accuracy(), 1));
    figure(figures, 1, "models.majority", formats.percent(head.test().majority(), 1));
    figure(figures, 2, "models.macro.f1", formats.number(head.test().macroF1(), 3));
    figure(figures, 3, "models.ece", formats.number(head.test().ece(), 3));
    figure(figures, 4, "models.rows", formats.whole(head.test().rows()));
    figure(figures, 5, "models.trained.rows", formats.whole(head.trained()));
    box.getChildren().add(figures);
    if (!head.groups().isEmpty()) {
      box.getChildren().add(new GroupPane(head.groups(), messages, formats));
    }
    box.getChildren().add(details(head));
    return box;
  }

  private void figure(GridPane figures, int column, String key, String value) {
    Label name = styled(messages.text(key), "kpi-name");
    javafx.scene.control.Tooltip.install(
        name, new javafx.scene.control.Tooltip(messages.text(key + ".definition")));
    figures.add(name, column, 0);
    figures.add(styled(value, "kpi-value"), column, 1);
  }

  private TitledPane details(HeadCard head) {
    StringBuilder text = new StringBuilder();
    line(text, "models.data", head.origin().data());
    line(
        text,
        "models.licence",
        head.origin().licence().isBlank()
            ? messages.text("models.licence.unknown")
            : head.origin().licence());
    line(text, "models.reproduce", head.origin().reproduce());
    line(text, "models.sha256", head.sha256());
    text.append('\n').append(messages.text("models.confusion")).append('\n');
    int[][] confusion = head.test().confusion();
    for (Sentiment label : Sentiment.values()) {
      text.append("  ").append(messages.text("reviews." + label.argument())).append(": ");
      for (Sentiment said : Sentiment.values()) {
        text.append(messages.text("reviews." + said.argument()))
            .append(' ')
            .append(formats.whole(confusion[label.ordinal()][said.ordinal()]))
            .append(said == Sentiment.POSITIVE ? "\n" : " · ");
      }
    }
    TextArea area = new TextArea(text.toString().strip());
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(9);
    TitledPane pane = new TitledPane(messages.text("models.card"), area);
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  private void line(StringBuilder text, String key, String value) {
    text.append(messages.text(key)).append(": ").append(value).append('\n');
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
