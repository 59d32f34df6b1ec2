package vitrine.ui.sentiment;

import javafx.fxml.FXML;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/**
 * The controller of a tab: shows the states of its model. Its FXML has a {@code state}.
 *
 * @param <V> variants
 * @param <R> the result
 */
public abstract class ReviewsPanelController<V, R> extends ScreenController {
  private final ReviewsPanelModel<V, R> model;
  private final ReviewsPanelContext context;

  @FXML private StatePane state;

  /** A view of this model. */
  protected ReviewsPanelController(ReviewsPanelModel<V, R> model, ReviewsPanelContext context) {
    this.model = model;
    this.context = context;
  }

  /** Call at the end of {@code initialize}. */
  protected final void begin() {
    watch(model.result(), this::show);
  }

  /** Fills the tab with a result. */
  protected abstract void fill(ReviewsPanelAnswer<V, R> result);

  /** The tab's model. */
  protected final ReviewsPanelModel<V, R> model() {
    return model;
  }

  /** What the window offers. */
  protected final ReviewsPanelContext context() {
    return context;
  }

  /** The window's text. */
  protected final Messages messages() {
    return context.messages();
  }

  /** Numbers and dates. */
  protected final Formats formats() {
    return context.formats();
  }

  @Override
  public void onShow(Route route) {
    model.show();
  }

  @Override
  public void onHide() {
    model.hide();
  }

  private void show(LoadState<ReviewsPanelAnswer<V, R>> result) {
    state.show(result, messages(), this::fill);
    if (context.screen().dataset().isEmpty()) {
      state.message().setIcon("mdi2c-comment-text-outline");
      state.message().setHint(messages().text("reviews.none.hint"));
      state.message().setAction(messages().text("reviews.none.action"));
      state.message().setOnAction(_ -> context.way().leave(Route.to(Destination.DATA)));
    } else {
      state.message().setAction(messages().text("reviews.clear"));
      state.message().setOnAction(_ -> context.way().narrow(_ -> ReviewsQuery.ALL));
    }
  }
}
