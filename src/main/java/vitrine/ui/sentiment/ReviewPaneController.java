package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.ViewLoader;
import vitrine.ui.common.Views;

/** A review opened beside the tabs, with everything that is known of it. */
public final class ReviewPaneController extends ScreenController {
  /** What stands below the text, from above to below. */
  private static final List<Views> PARTS =
      List.of(Views.REVIEW_CORRECTION, Views.REVIEW_EXPLANATION);

  private final ReviewsViewModel viewModel;
  private final ReviewsWay way;
  private final Messages messages;
  private final Formats formats;
  private final ViewLoader views;
  private final List<ReviewPart> parts = new ArrayList<>();

  @FXML private VBox root;
  @FXML private ScrollPane scroll;
  @FXML private Label missing;
  @FXML private VBox text;
  @FXML private VBox below;

  private Optional<Integer> opened = Optional.empty();

  /** A view of this view-model. */
  public ReviewPaneController(
      ReviewsViewModel viewModel,
      ReviewsWay way,
      Messages messages,
      Formats formats,
      ViewLoader views) {
    this.viewModel = viewModel;
    this.way = way;
    this.messages = messages;
    this.formats = formats;
    this.views = views;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    for (Views part : PARTS) {
      LoadedView view = views.load(part);
      below.getChildren().add(view.root());
      if (view.controller() instanceof ReviewPart controller) {
        parts.add(controller);
      }
    }
    watch(viewModel.reviews(), _ -> fill());
  }

  /** Opens a review, or none. */
  void show(Optional<Integer> row) {
    if (!row.equals(opened)) {
      opened = row;
      scroll.setVvalue(0);
      fill();
    }
  }

  @Override
  public void dispose() {
    parts.forEach(ReviewPart::dispose);
    super.dispose();
  }

  private void fill() {
    root.setVisible(opened.isPresent());
    if (opened.isEmpty()) {
      parts.forEach(ReviewPart::hide);
      return;
    }
    int row = opened.get();
    viewModel
        .reviews()
        .get()
        .ready()
        .ifPresent(
            reviews -> {
              boolean there = row < reviews.reviews().rows();
              missing.setVisible(!there);
              missing.setManaged(!there);
              text.getChildren().clear();
              if (there) {
                text.getChildren().setAll(new OpenedReview(reviews, row, messages, formats));
                parts.forEach(part -> part.show(reviews, row));
              } else {
                parts.forEach(ReviewPart::hide);
              }
            });
  }

  @FXML
  void close() {
    way.close();
  }
}
