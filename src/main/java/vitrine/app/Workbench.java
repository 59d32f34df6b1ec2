package vitrine.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.ui.common.PlatformFileChoosers;
import vitrine.ui.common.ThreadedTaskRunner;
import vitrine.ui.common.UiThread;
import vitrine.ui.shell.ShellWindow;
import vitrine.ui.shell.WindowMemory;

/** The window's application. Started by {@link vitrine.Main}, which is no Application itself. */
public final class Workbench extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
  private static final String TOUR = "tour";

  private @Nullable AppGraph graph;
  private @Nullable WindowGraph window;

  /** Opens the window and returns when it was closed. */
  public static void open() {
    launch(Workbench.class);
  }

  /**
   * Walks through every screen without a user and returns at the end.
   *
   * @param folder where a picture of each screen goes
   */
  public static void tour(Path folder) {
    launch(Workbench.class, "--" + TOUR + "=" + folder);
  }

  @Override
  public void start(Stage stage) {
    AppGraph program = new AppGraph();
    WindowGraph made =
        new WindowGraph(
            program,
            new ThreadedTaskRunner(UiThread.javaFx()),
            () -> stage,
            new PlatformFileChoosers(() -> stage));
    graph = program;
    window = made;
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> made.errors().show(failure));
    ShellWindow shell =
        new ShellWindow(stage, made.views(), made.messages(), made.appearance(), made.navigator());
    whenPainted(shell.scene(), made);
    String tour = getParameters().getNamed().get(TOUR);
    if (tour == null) {
      new WindowMemory(program.settings(), made.navigator()).follow(stage);
      shell.show();
      made.opening().begin();
    } else {
      shell.show();
      Tour walk =
          new Tour(
              program,
              made,
              shell.scene(),
              Path.of(tour),
              Console.standardOutput(),
              this::endOfTour);
      Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> walk.fail(failure));
      walk.walk();
    }
  }

  /** The page of charts takes most of a second to make: after the shell is on the screen. */
  private static void whenPainted(Scene scene, WindowGraph made) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            LOG.info("shell painted {} ms after the start", System.currentTimeMillis() - started);
            made.tasks().later(Duration.ofMillis(50), made.charts()::warmUp);
          }
        });
  }

  /** A tour that failed must be seen by what started it: the exit status says so. */
  private void endOfTour(int status) {
    if (status == 0) {
      Platform.exit();
    } else {
      stop();
      System.exit(status);
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
    if (graph != null) {
      graph.close();
    }
  }
}
