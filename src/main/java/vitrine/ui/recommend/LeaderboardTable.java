package vitrine.ui.recommend;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.PairedDifference;
import vitrine.core.recommend.evaluation.RankMetric;
import vitrine.core.recommend.evaluation.Standing;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.experiment.Tables;

/** A line a model, the best first. */
final class LeaderboardTable {
  private final TableView<Row> table;
  private final Messages messages;
  private final Formats formats;
  private final LeaderboardWords words;

  /** A model at one length of the list. */
  private record Row(
      ModelResult result,
      ModelResult.AtLength at,
      Standing standing,
      Optional<PairedDifference> toLeader,
      double largest) {
    Estimate of(RankMetric metric) {
      return at.of(metric);
    }
  }

  LeaderboardTable(TableView<?> place, Messages messages, Formats formats, LeaderboardWords words) {
    this.table = rows(place);
    this.messages = messages;
    this.formats = formats;
    this.words = words;
    Tables.plain(table);
    text("model", 160, row -> words.model(row.result().model()), this::about);
    node("ndcg", 150, this::bar);
    text("hit", 78, row -> formats.percent(row.of(RankMetric.HIT).value(), 1), this::hit);
    node("standing", 134, this::chip);
    text("difference", 192, this::difference, this::test);
    text("coverage", 100, row -> shop(row, shop -> formats.percent(shop.coverage(), 1)), _ -> "");
    text("novelty", 82, row -> shop(row, this::novelty), _ -> "");
    text("cost", 118, this::cost, this::costs);
  }

  /** The table of the FXML, which cannot say what its rows are. */
  @SuppressWarnings("unchecked")
  private static TableView<Row> rows(TableView<?> place) {
    return (TableView<Row>) place;
  }

  void show(EvaluationReport report, int k) {
    List<ModelResult> ranked = report.ranked(Fitted.REFIT, k);
    double largest =
        ranked.stream()
            .map(result -> result.at(k).of(RankMetric.NDCG))
            .mapToDouble(ndcg -> ndcg.interval().map(Estimate.Interval::upper).orElse(ndcg.value()))
            .max()
            .orElse(0);
    table
        .getItems()
        .setAll(
            ranked.stream()
                .map(
                    result ->
                        new Row(
                            result,
                            result.at(k),
                            Standing.of(report, result, k),
                            report.toLeader(result, k, RankMetric.NDCG),
                            largest))
                .toList());
    Tables.fit(table);
  }

  private Node bar(Row row) {
    Estimate ndcg = row.of(RankMetric.NDCG);
    Label value = new Label(words.value(ndcg));
    value.setMinWidth(Label.USE_PREF_SIZE);
    IntervalBar bar = new IntervalBar(ndcg, row.largest());
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox cell = new HBox(value, bar);
    cell.getStyleClass().add("leaderboard-bar");
    Tooltip.install(cell, new Tooltip(words.interval(ndcg)));
    return cell;
  }

  private Node chip(Row row) {
    String icon =
        switch (row.standing()) {
          case LEADER -> "mdi2t-trophy-outline";
          case AS_GOOD -> "mdi2a-approximately-equal";
          case UNCLEAR -> "mdi2h-help";
          case WORSE -> "mdi2a-arrow-down";
        };
    String style =
        switch (row.standing()) {
          case LEADER -> "standing-leader";
          case AS_GOOD -> "standing-good";
          case UNCLEAR -> "standing-unclear";
          case WORSE -> "standing-worse";
        };
    String key = "recommend.standing." + row.standing().key();
    Label chip = new Label(messages.text(key), new FontIcon(icon));
    chip.getStyleClass().addAll("standing", style);
    chip.setTooltip(new Tooltip(messages.text(key + ".hint")));
    return chip;
  }

  private String about(Row row) {
    String settings = words.settings(row.result());
    return settings.isEmpty() ? "" : messages.text("recommend.settings", settings);
  }

  private String hit(Row row) {
    return messages.text(
        "recommend.others",
        words.value(row.of(RankMetric.HIT)) + " " + words.interval(row.of(RankMetric.HIT)),
        words.value(row.of(RankMetric.RECALL)),
        words.value(row.of(RankMetric.PRECISION)),
        words.value(row.of(RankMetric.MRR)),
        words.value(row.of(RankMetric.MAP)));
  }

  private String difference(Row row) {
    return row.toLeader().map(words::difference).orElse("");
  }

  private String test(Row row) {
    return row.toLeader().map(words::test).orElse("");
  }

  private String cost(Row row) {
    return messages.text(
        "recommend.cost",
        words.seconds(row.result().fitSeconds()),
        words.memory(row.result().memory()));
  }

  private String costs(Row row) {
    return messages.text(
        "recommend.costs",
        words.seconds(row.result().fitSeconds()),
        words.seconds(row.result().rankSeconds()),
        words.memory(row.result().memory()),
        words.measured(row.result().memory()));
  }

  private String novelty(ListMetrics shop) {
    return shop.novelty().map(bits -> formats.number(bits, 1)).orElse("–");
  }

  private static String shop(Row row, Function<ListMetrics, String> value) {
    return row.at().shop().map(value).orElse("–");
  }

  private void text(
      String key, double width, Function<Row, String> shown, Function<Row, String> more) {
    TableColumn<Row, Row> column = column(key, width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : shown.apply(row));
                String hint = empty || row == null ? "" : more.apply(row);
                setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
              }
            });
  }

  private void node(String key, double width, Function<Row, Node> made) {
    TableColumn<Row, Row> column = column(key, width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : made.apply(row));
              }
            });
  }

  private TableColumn<Row, Row> column(String key, double width) {
    TableColumn<Row, Row> column = new TableColumn<>();
    Label title = new Label(messages.text("recommend.column." + key));
    title.setTooltip(new Tooltip(messages.text("recommend.column." + key + ".hint")));
    column.setGraphic(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    table.getColumns().add(column);
    return column;
  }
}
