package vitrine.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vitrine.ui.common.PlatformFileChoosers;
import vitrine.ui.common.ThreadedTaskRunner;
import vitrine.ui.common.UiThread;
import vitrine.ui.shell.ShellWindow;

/** The window's application. Started by {@link vitrine.Main}, which is no Application itself. */
public final class Workbench extends Application {
  private @Nullable AppGraph graph;
  private @Nullable WindowGraph window;

  /** Opens the window and returns when it was closed. */
  public static void open(String... arguments) {
    launch(Workbench.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    AppGraph program = new AppGraph();
    WindowGraph made =
        new WindowGraph(
            program,
            new ThreadedTaskRunner(UiThread.javaFx()),
            Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.US,
            () -> stage,
            new PlatformFileChoosers(() -> stage));
    graph = program;
    window = made;
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> made.errors().show(failure));
    new ShellWindow(stage, made.views(), made.messages(), made.appearance()).show();
    Platform.requestNextPulse();
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
