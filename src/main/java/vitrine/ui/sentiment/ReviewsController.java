package vitrine.ui.sentiment;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.ViewLoader;

/**
 * What shoppers say: one filter bar over tabs, and beside them an opened review. The route's {@code
 * tab} says which tab is shown, {@code review} which review is open, and {@link ReviewsQuery} what
 * is shown of all. A route without parameters asks for what was shown last.
 */
public final class ReviewsController extends ScreenController {
  private final ReviewsViewModel viewModel;
  private final Navigator navigator;
  private final ReviewsWay way;
  private final Messages messages;
  private final Formats formats;
  private final ViewLoader views;

  @FXML private HBox banner;
  @FXML private ReviewsBarController barController;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;
  @FXML private ReviewPaneController openedController;

  private ScoringBanner scoring;
  private PanelTabs<ReviewsTab> panels;
  private boolean shown;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ReviewsController(
      ReviewsViewModel viewModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ViewLoader views) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.way = new ReviewsWay(navigator);
    this.messages = messages;
    this.formats = formats;
    this.views = views;
  }

  @FXML
  void initialize() {
    panels = new PanelTabs<>(List.of(ReviewsTab.values()), tabs, panel, views, messages, way::to);
    watch(viewModel.query(), this::follow);
    scoring = new ScoringBanner(banner, viewModel, messages, formats);
  }

  @Override
  public void onShow(Route route) {
    viewModel.show();
    Route whole = viewModel.query().get().onto(route);
    if (route.parameters().isEmpty() && !whole.equals(route)) {
      navigator.replace(whole);
      return;
    }
    shown = true;
    viewModel.query().set(ReviewsQuery.of(route));
    panels.show(
        route.parameter(ReviewsWay.TAB).flatMap(ReviewsTab::of).orElse(ReviewsTab.OVERVIEW), route);
    openedController.show(ReviewsWay.opened(route));
  }

  @Override
  public void onHide() {
    shown = false;
    panels.hide();
  }

  @Override
  public void dispose() {
    scoring.dispose();
    panels.dispose();
    barController.dispose();
    openedController.dispose();
    super.dispose();
  }

  /** Other data came while the screen is shown: the route says what is shown of it. */
  private void follow(ReviewsQuery query) {
    Route route = navigator.current().get();
    if (shown && !ReviewsQuery.of(route).equals(query)) {
      way.refine(_ -> query);
    }
  }
}
