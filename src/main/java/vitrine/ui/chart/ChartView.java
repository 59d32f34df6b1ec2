package vitrine.ui.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.chart.ChartRenderer;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.ui.common.Typeface;

/**
 * The window's one chart page. It stands in the grid of the screen that is shown, draws one figure
 * a pulse so that the window stays responsive, and changes a figure only when its data changed. It
 * belongs to the JavaFX thread.
 */
public final class ChartView {
  private static final Logger LOG = LoggerFactory.getLogger(ChartView.class);

  /** How many drawings the page keeps, so that a screen that is shown again stands at once. */
  private static final int KEPT = 40;

  private final ChartRenderer renderer;
  private final ObservableValue<ChartStyle> style;
  private final Map<String, String> drawn = new HashMap<>();
  private final Deque<String> queue = new ArrayDeque<>();
  private final Map<String, String> queued = new HashMap<>();
  private final Set<String> awaited = new HashSet<>();
  private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          drawNext();
        }
      };
  private long asked;
  private @Nullable WebView page;
  private @Nullable WebEngine script;
  private @Nullable ChartGrid grid;

  /**
   * A page that is made when it is first needed.
   *
   * @param style the look now; a change draws everything again
   */
  public ChartView(ChartRenderer renderer, ObservableValue<ChartStyle> style) {
    this.renderer = renderer;
    this.style = style;
    style.subscribe(
        (before, now) -> {
          call("theme", Boolean.toString(now.dark()));
          update();
        });
  }

  /** Whether every chart of the screen stands on the page. */
  public ReadOnlyBooleanProperty settled() {
    return settled.getReadOnlyProperty();
  }

  /** Makes the page before a screen needs it; it takes most of a second, once. */
  public void warmUp() {
    page();
  }

  private WebView page() {
    if (page != null) {
      return page;
    }
    WebView made = new WebView();
    page = made;
    made.setContextMenuEnabled(false);
    made.setPageFill(Color.TRANSPARENT);
    made.setFocusTraversable(false);
    made.setMinSize(0, 0);
    made.getEngine()
        .getLoadWorker()
        .stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.SUCCEEDED && script == null) {
                connect(made.getEngine());
              }
            });
    made.getEngine().setOnAlert(message -> heard(message.getData()));
    made.getEngine().loadContent(renderer.page());
    return made;
  }

  private void connect(WebEngine engine) {
    engine.executeScript(renderer.script());
    script = engine;
    call("typeface", "'" + Typeface.family().replaceAll("[^\\p{L}\\p{N} ]", "") + "'");
    call("theme", Boolean.toString(style.getValue().dark()));
    call("rehearse", "");
    update();
  }

  /** Calls the page with JSON, which is script too. */
  private void call(String function, String json) {
    if (script != null) {
      script.executeScript("vitrine." + function + "(" + json + ")");
    }
  }

  private void heard(String text) {
    PageMessage message = new PageMessage(text);
    if (message.says("drawn")) {
      awaited.remove(message.chart());
      settle();
      return;
    }
    ChartGrid place = grid;
    if (place != null) {
      message.point().ifPresent(place::clicked);
      place.charts().stream()
          .filter(chart -> message.says("ranged") && chart.text().id().equals(message.chart()))
          .findFirst()
          .flatMap(message::range)
          .ifPresent(place::ranged);
    }
  }

  void moveTo(ChartGrid place) {
    if (grid != null && grid != place) {
      grid.getChildren().clear();
    }
    grid = place;
    place.getChildren().setAll(page());
    update();
  }

  void leave(ChartGrid place) {
    if (grid == place) {
      place.getChildren().clear();
      grid = null;
      awaitNothing();
    }
  }

  /** A screen that was left before its charts were drawn must not keep anybody waiting. */
  private void awaitNothing() {
    queue.clear();
    queued.clear();
    awaited.clear();
    settle();
  }

  void refresh(ChartGrid place) {
    if (grid == place) {
      update();
    }
  }

  private void update() {
    ChartGrid place = grid;
    if (place == null) {
      return;
    }
    if (script == null || place.getWidth() <= 0) {
      if (place.charts().isEmpty()) {
        awaitNothing();
      } else {
        unsettle();
      }
      return;
    }
    boolean forget = drawn.size() > KEPT;
    call("arrange", GridPlan.of(place).toJson(forget));
    Set<String> ids = new HashSet<>();
    for (ChartSpec chart : place.charts()) {
      ids.add(chart.text().id());
      enqueue(chart);
    }
    if (forget) {
      drawn.keySet().retainAll(ids);
    }
    queued.keySet().retainAll(ids);
    queue.retainAll(ids);
    awaited.retainAll(ids);
    settle();
    if (!queue.isEmpty()) {
      pulse.start();
    }
  }

  private void unsettle() {
    if (settled.get()) {
      asked = System.nanoTime();
      settled.set(false);
    }
  }

  private void enqueue(ChartSpec chart) {
    String id = chart.text().id();
    String figure = renderer.figure(chart, style.getValue());
    if (!figure.equals(queued.getOrDefault(id, drawn.getOrDefault(id, "")))) {
      unsettle();
      if (queued.put(id, figure) == null) {
        queue.add(id);
      }
    }
  }

  private void drawNext() {
    String id = queue.poll();
    if (id == null || script == null) {
      pulse.stop();
      return;
    }
    String figure = queued.remove(id);
    if (figure != null) {
      drawn.put(id, figure);
      awaited.add(id);
      call("draw", figure);
    }
  }

  private void settle() {
    boolean now = queue.isEmpty() && awaited.isEmpty();
    if (now && !settled.get()) {
      LOG.info(
          "charts drawn {} ms after they were asked for", (System.nanoTime() - asked) / 1_000_000);
    }
    settled.set(now);
  }
}
