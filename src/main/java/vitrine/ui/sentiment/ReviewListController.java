package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.SentimentReport;

/** The reviews that pass the filter, the most negative first; a click opens one. */
public final class ReviewListController extends ReviewsPanelController<Grain, SentimentReport> {
  private static final int PAGE = 20;

  @FXML private VBox list;
  @FXML private Label page;
  @FXML private Button earlier;
  @FXML private Button later;

  private Optional<ReviewsPanelAnswer<Grain, SentimentReport>> shown = Optional.empty();
  private int first;

  /** A view of this model. */
  public ReviewListController(
      ReviewsPanelModel<Grain, SentimentReport> model, ReviewsPanelContext context) {
    super(model, context);
  }

  @FXML
  void initialize() {
    begin();
  }

  @Override
  protected void fill(ReviewsPanelAnswer<Grain, SentimentReport> answer) {
    shown = Optional.of(answer);
    first = 0;
    fillPage();
  }

  private void fillPage() {
    shown.ifPresent(
        ready -> {
          int[] rows = ready.report().rows();
          int end = Math.min(rows.length, first + PAGE);
          List<ReviewCell> cells = new ArrayList<>();
          for (int i = first; i < end; i++) {
            int row = rows[i];
            ReviewCell cell = new ReviewCell(ready.reviews().scored(), row, messages(), formats());
            cell.setOnMouseClicked(_ -> context().way().open(row));
            cells.add(cell);
          }
          list.getChildren().setAll(cells);
          page.setText(
              rows.length == 0
                  ? messages().text("reviews.page.none")
                  : messages()
                      .text(
                          "reviews.page",
                          formats().whole(first + 1L),
                          formats().whole(end),
                          formats().whole(rows.length)));
          earlier.setDisable(first == 0);
          later.setDisable(end == rows.length);
        });
  }

  @FXML
  void showEarlier() {
    first = Math.max(0, first - PAGE);
    fillPage();
  }

  @FXML
  void showLater() {
    first += PAGE;
    fillPage();
  }
}
