package vitrine.ui.sentiment.topic;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.sentiment.topic.Topic;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The topics, the largest first. */
final class TopicTable {
  private final TableView<Topic> table;
  private final Messages messages;

  TopicTable(
      TableView<Topic> table, Messages messages, Formats formats, Consumer<Topic> whenChosen) {
    this.table = table;
    this.messages = messages;
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("topics.phrases", 380, topic -> String.join(" · ", topic.phrases()));
    column("topics.reviews", 90, topic -> formats.whole(topic.rows().length));
    column(
        "reviews.negative.share",
        110,
        topic ->
            topic.mood().negativeShare().isPresent()
                ? formats.percent(topic.mood().negativeShare().getAsDouble(), 0)
                : "–");
    column("topics.trend", 150, topic -> messages.text(trend(topic)));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            topic -> {
              if (topic != null) {
                whenChosen.accept(topic);
              }
            });
  }

  private static String trend(Topic topic) {
    return "topics.trend.in." + topic.trend().kind().name().toLowerCase(Locale.ROOT);
  }

  private void column(String key, double width, Function<Topic, String> text) {
    TableColumn<Topic, String> column = new TableColumn<>(messages.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    table.getColumns().add(column);
  }

  /** Shows topics and chooses one. */
  void show(List<Topic> topics, int chosen) {
    table.getItems().setAll(topics);
    if (!topics.isEmpty()) {
      table.getSelectionModel().select(Math.clamp(chosen, 0, topics.size() - 1));
    }
  }
}
