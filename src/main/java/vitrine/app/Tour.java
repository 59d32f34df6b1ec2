package vitrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWords;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Route;
import vitrine.ui.shell.Snapshot;

/**
 * What a user would see, without a user: opens the sample shop, visits every screen, waits until it
 * is painted, writes a picture of each and the report, and says where they are. A screen that fails
 * or never comes to rest ends the walk with status 1.
 */
final class Tour {
  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
  private static final int DATASETS = 5;

  /** A shopper of the sample shop with a history worth showing. */
  private static final String SHOPPER = "U10001";

  private final AppGraph graph;
  private final WindowGraph window;
  private final Path folder;
  private final PrintWriter out;
  private final IntConsumer whenDone;
  private final ScreenRest rest;
  private final Scene scene;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private boolean over;

  /**
   * A walk.
   *
   * @param folder where the pictures and the report go
   * @param out is told where they are
   * @param whenDone is told the exit status, on the JavaFX thread
   */
  Tour(
      AppGraph graph,
      WindowGraph window,
      Scene scene,
      Path folder,
      PrintWriter out,
      IntConsumer whenDone) {
    this.graph = graph;
    this.window = window;
    this.scene = scene;
    this.folder = folder;
    this.out = out;
    this.whenDone = whenDone;
    this.rest = new ScreenRest(window, scene);
    stops.addAll(plan());
  }

  /**
   * A place to stop at.
   *
   * @param name of the picture
   */
  private record Stop(String name, Route route) {}

  /** Every screen, and the panels of the Engagement screen that say most. */
  private static List<Stop> plan() {
    List<Stop> plan = new ArrayList<>();
    for (Destination screen : Destination.values()) {
      Route route = Route.to(screen);
      plan.add(
          new Stop(
              screen.key(), screen == Destination.SHOPPERS ? route.with("user", SHOPPER) : route));
      if (screen == Destination.ENGAGEMENT) {
        for (String panel : List.of("funnel", "retention", "lifecycle", "buyers", "paths")) {
          plan.add(
              new Stop(screen.key() + "-" + panel, route.with("tab", panel).with("span", "all")));
        }
        plan.add(
            new Stop(screen.key() + "-change", route.with("tab", "change").with("span", "month")));
      }
    }
    return plan;
  }

  /** Begins; returns at once. */
  void walk() {
    window.appearance().dark().set(false);
    window.messages().switchTo(Locale.US);
    window.opening().openSample();
    when(() -> window.workspace().datasets().get().size() >= DATASETS, "sample shop", this::next);
  }

  /** Ends the walk because something failed. */
  void fail(Throwable failure) {
    if (!over) {
      over = true;
      LOG.error("the tour failed", failure);
      out.println("the tour failed: " + failure);
      out.flush();
      whenDone.accept(1);
    }
  }

  private void next() {
    Stop stop = stops.poll();
    if (stop == null) {
      report();
      return;
    }
    window.navigator().go(stop.route());
    when(() -> true, stop.name(), () -> picture(stop));
  }

  /** Calls when the condition holds and the screen is at rest; fails where it never is. */
  private void when(Condition condition, String what, Runnable call) {
    long began = System.nanoTime();
    new AnimationTimer() {
      private int quiet;

      @Override
      public void handle(long now) {
        try {
          rest.checkNothingFailed(what);
          quiet = condition.holds() && rest.atRest() ? quiet + 1 : 0;
          if (quiet > ScreenRest.PULSES || over) {
            stop();
            if (!over) {
              call.run();
            }
          } else if (now - began > ScreenRest.PATIENCE_NANOS) {
            throw new IllegalStateException(what + " did not come to rest");
          }
        } catch (RuntimeException e) {
          stop();
          fail(e);
        }
      }
    }.start();
  }

  private interface Condition {
    boolean holds();
  }

  private void picture(Stop stop) {
    Path png = folder.resolve(stop.name() + ".png");
    try {
      Files.createDirectories(folder);
      Snapshot.write(scene, png);
    } catch (IOException e) {
      throw new IllegalStateException("no picture at " + png, e);
    }
    say(png);
    next();
  }

  private void say(Path file) {
    out.println(file.toAbsolutePath().normalize());
    out.flush();
  }

  private void report() {
    Workspace workspace = window.workspace().workspace().get().orElseThrow();
    window
        .tasks()
        .<Path>runQuietly(
            Lane.COMPUTE,
            progress -> {
              ReportModel report =
                  graph.reports().of(workspace, ReportWords.in(Locale.US), progress);
              return graph
                  .reportWriter()
                  .write(report, folder.resolve("report"), progress)
                  .getFirst();
            },
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Path>(Path html) -> {
                  over = true;
                  say(html);
                  whenDone.accept(0);
                }
                case Outcome.Failed<Path>(Throwable failure) -> fail(failure);
                case Outcome.Cancelled<Path>() ->
                    fail(new IllegalStateException("the report was cancelled"));
              }
            });
  }
}
