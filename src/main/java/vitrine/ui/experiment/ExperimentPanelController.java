package vitrine.ui.experiment;

import javafx.fxml.FXML;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/**
 * The controller of a tab: shows the states of its model. Its FXML has a {@code state}. Where the
 * experiment cannot be read, it leads to how it is read.
 *
 * @param <V> variants
 * @param <R> the result
 */
public abstract class ExperimentPanelController<V, R> extends ScreenController {
  private final ExperimentPanelModel<V, R> model;
  private final ExperimentPanelContext context;

  @FXML private StatePane state;

  /** A view of this model. */
  protected ExperimentPanelController(
      ExperimentPanelModel<V, R> model, ExperimentPanelContext context) {
    this.model = model;
    this.context = context;
  }

  /** Call at the end of {@code initialize}. */
  protected final void begin() {
    watch(model.result(), this::show);
  }

  /** Fills the tab with a result. */
  protected abstract void fill(ExperimentPanelAnswer<V, R> result);

  /** The tab's model. */
  protected final ExperimentPanelModel<V, R> model() {
    return model;
  }

  /** What the window offers. */
  protected final ExperimentPanelContext context() {
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

  private void show(LoadState<ExperimentPanelAnswer<V, R>> result) {
    state.show(result, messages(), this::fill);
    boolean unassigned =
        context.screen().view().get().ready().filter(ExperimentView::unassigned).isPresent();
    state
        .message()
        .setAction(
            messages().text(unassigned ? "experiments.events.import" : "experiments.correct"));
    state.message().setOnAction(_ -> leadOn(unassigned));
  }

  /** Assignments stand in other data; whatever else is missing can be chosen in the set-up. */
  private void leadOn(boolean unassigned) {
    if (unassigned) {
      context.navigator().go(Destination.DATA);
    } else {
      context.screen().setupOpen().set(true);
    }
  }
}
