package vitrine.ui.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.EvaluationGroup;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.GroupFigures;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.RankMetric;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.experiment.Tables;

/** A line a group of shoppers or products, a column a model, the best first. */
final class GroupTable {
  private final TableView<EvaluationGroup> table;
  private final Messages messages;
  private final Formats formats;
  private final LeaderboardWords words;

  GroupTable(
      TableView<EvaluationGroup> table,
      Messages messages,
      Formats formats,
      LeaderboardWords words) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    this.words = words;
    Tables.plain(table);
  }

  void show(EvaluationReport report, int k) {
    List<ModelResult> ranked = report.ranked(Fitted.REFIT, k);
    table.getColumns().clear();
    column(
        messages.text("recommend.group"),
        250,
        group -> messages.text("recommend.group." + group.argument()),
        _ -> "");
    column(
        messages.text("recommend.group.users"),
        90,
        group ->
            figures(ranked.getFirst(), k, group).map(f -> formats.whole(f.users())).orElse("–"),
        _ -> "");
    for (ModelResult result : ranked) {
      column(
          words.model(result.model()),
          128,
          group -> ndcg(result, k, group).map(words::value).orElse("–"),
          group -> ndcg(result, k, group).map(words::interval).orElse(""));
    }
    table
        .getItems()
        .setAll(
            Arrays.stream(EvaluationGroup.values())
                .filter(group -> figures(ranked.getFirst(), k, group).isPresent())
                .toList());
    Tables.fit(table);
  }

  private static Optional<GroupFigures> figures(ModelResult result, int k, EvaluationGroup group) {
    return Optional.ofNullable(result.at(k).groups().get(group));
  }

  private static Optional<Estimate> ndcg(ModelResult result, int k, EvaluationGroup group) {
    return figures(result, k, group).map(figures -> figures.of(RankMetric.NDCG));
  }

  private void column(
      String title,
      double width,
      Function<EvaluationGroup, String> shown,
      Function<EvaluationGroup, String> more) {
    TableColumn<EvaluationGroup, EvaluationGroup> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(EvaluationGroup group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? "" : shown.apply(group));
                String hint = empty || group == null ? "" : more.apply(group);
                setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
              }
            });
    table.getColumns().add(column);
  }
}
