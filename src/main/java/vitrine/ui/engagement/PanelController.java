package vitrine.ui.engagement;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.chart.ChartRange;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;

/**
 * The controller of a panel: shows the states of its model, and says which filter it obeys. Its
 * FXML has a {@code state}, a {@code scope} and {@code charts}.
 *
 * @param <V> variants
 * @param <R> the result
 */
public abstract class PanelController<V, R> extends ScreenController {
  private final PanelModel<V, R> model;
  private final PanelContext context;
  private final String family;

  @FXML private StatePane state;
  @FXML private Label scope;
  @FXML private ChartGrid charts;

  /**
   * A view of this model.
   *
   * @param family what the keys of the panel's texts begin with, with the dot
   */
  protected PanelController(PanelModel<V, R> model, PanelContext context, String family) {
    this.model = model;
    this.context = context;
    this.family = family;
  }

  /** Call at the end of {@code initialize}. */
  protected final void begin() {
    charts.connect(context.charts());
    charts.setOnPoint(
        point ->
            charts
                .chart(point.chart())
                .flatMap(c -> pointed(c, point))
                .ifPresent(context.exploration()::narrow));
    charts.setOnRange(
        range ->
            charts
                .chart(range.chart())
                .flatMap(c -> ranged(c, range))
                .ifPresent(context.exploration()::narrow));
    watch(model.result(), this::show);
  }

  /** Fills the panel with a result. */
  protected abstract void fill(PanelAnswer<V, R> result);

  /**
   * The step that a click on a point means, if it means one. Here: the day of a chart of days.
   *
   * @param chart the chart as it stands, whose words and positions the point counts through
   */
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return ChartSteps.day(chart, point);
  }

  /** The step that a range drawn in a chart means. Here: the days of a chart of days. */
  protected Optional<Step> ranged(ChartSpec chart, ChartRange range) {
    return ChartSteps.days(chart, range);
  }

  /**
   * What the data lacks for this panel, as a sentence that stands in place of the result.
   *
   * @return nothing where the panel can be filled
   */
  protected Optional<Sentence> lacking(PanelAnswer<V, R> result) {
    return Optional.empty();
  }

  /** The panel's model. */
  protected final PanelModel<V, R> model() {
    return model;
  }

  /** What the window offers. */
  protected final PanelContext context() {
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

  /** The panel's charts. */
  protected final ChartGrid charts() {
    return charts;
  }

  /**
   * The words of a chart, with the filter that it obeys in its title and its definition.
   *
   * @param chart its name in the panel's family of texts, with {@code .title} and {@code
   *     .definition}
   * @param arguments of the definition
   */
  protected final ChartText words(PanelAnswer<V, R> answer, String chart, Object... arguments) {
    EngagementScope scopes = new EngagementScope(messages(), formats());
    String key = family + chart;
    String title = messages().text(key + ".title");
    String filter = scopes.filter(answer.query());
    return ChartText.of(
        key,
        scopes.filtered(answer.query()) ? title + " · " + filter : title,
        messages().text(key + ".definition", arguments) + "\n" + scopes.of(answer),
        messages().text("engagement.chart.empty"));
  }

  @Override
  public void onShow(Route route) {
    model.show();
  }

  @Override
  public void onHide() {
    model.hide();
  }

  private void show(LoadState<PanelAnswer<V, R>> result) {
    Optional<Sentence> lack = result.ready().flatMap(this::lacking);
    LoadState<PanelAnswer<V, R>> shown =
        lack.<LoadState<PanelAnswer<V, R>>>map(LoadState.Empty::new).orElse(result);
    state.show(shown, messages(), this::fillAll);
    if (shown instanceof LoadState.Empty<PanelAnswer<V, R>>) {
      String hint = lack.isPresent() ? "engagement.lacking.hint" : "engagement.none.hint";
      state.message().setHint(messages().text(hint));
      state.message().setAction(messages().text("engagement.none.action"));
      state.message().setOnAction(click -> context.navigator().go(Destination.DATA));
    } else {
      state.message().setAction(messages().text("engagement.reset"));
      state.message().setOnAction(click -> context.exploration().reset());
    }
  }

  private void fillAll(PanelAnswer<V, R> result) {
    scope.setText(new EngagementScope(messages(), formats()).of(result));
    fill(result);
  }
}
