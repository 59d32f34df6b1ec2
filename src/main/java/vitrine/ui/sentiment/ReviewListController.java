package vitrine.ui.sentiment;

import java.util.Arrays;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import vitrine.core.sentiment.overview.ReviewOrder;
import vitrine.ui.engagement.ChoiceRow;

/** The reviews that pass the filter, in an order that the user chooses; a click opens one. */
public final class ReviewListController extends ReviewsPanelController<ReviewOrder, int[]> {
  private final ReviewExportAction export;

  @FXML private ChoiceRow<ReviewOrder> order;
  @FXML private ListView<Integer> list;
  @FXML private Label count;
  @FXML private Label none;
  @FXML private Button save;

  private int[] rows = {};

  /** A view of this model. */
  public ReviewListController(
      ReviewsPanelModel<ReviewOrder, int[]> model,
      ReviewsPanelContext context,
      ReviewExportAction export) {
    super(model, context);
    this.export = export;
  }

  @FXML
  void initialize() {
    order.offer(
        List.of(ReviewOrder.values()),
        choice -> messages().text("reviews.order." + choice.argument()),
        choice -> model().choose(_ -> choice));
    list.visibleProperty().bind(none.visibleProperty().not());
    begin();
  }

  @Override
  protected void fill(ReviewsPanelAnswer<ReviewOrder, int[]> answer) {
    rows = answer.report();
    order.mark(answer.variants());
    count.setText(
        messages()
            .text(
                "reviews.list.count",
                formats().whole(rows.length),
                formats().whole(answer.reviews().reviews().rows())));
    none.setVisible(rows.length == 0);
    save.setDisable(rows.length == 0);
    list.setCellFactory(
        view ->
            new ReviewListCell(
                view, answer.reviews(), messages(), formats(), row -> context().way().open(row)));
    list.setItems(FXCollections.observableList(Arrays.stream(rows).boxed().toList()));
  }

  @FXML
  void save() {
    context().screen().reviews().get().ready().ifPresent(reviews -> export.save(reviews, rows));
  }
}
