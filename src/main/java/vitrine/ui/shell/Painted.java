package vitrine.ui.shell;

import javafx.animation.AnimationTimer;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.TaskRunner;

/** Waits until a screen has come to rest: no task, every chart drawn, and some pulses since. */
public final class Painted {
  private static final int PULSES = 12;

  private final ChartView charts;
  private final TaskRunner tasks;

  /** Watches these. */
  public Painted(ChartView charts, TaskRunner tasks) {
    this.charts = charts;
    this.tasks = tasks;
  }

  /** Calls once, on the JavaFX thread, when the screen has come to rest. */
  public void then(Runnable call) {
    new AnimationTimer() {
      private int quiet;

      @Override
      public void handle(long now) {
        quiet = charts.settled().get() && tasks.visible().isEmpty() ? quiet + 1 : 0;
        if (quiet > PULSES) {
          stop();
          call.run();
        }
      }
    }.start();
  }
}
