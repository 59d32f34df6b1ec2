package vitrine.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import vitrine.app.AppGraph;
import vitrine.app.WindowGraph;
import vitrine.core.settings.Places;
import vitrine.core.settings.SettingsStore;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.TaskRunner;

/** The real window, headless, with work done at once and a chooser that answers nothing. */
public final class TestWindow implements AutoCloseable {
  private final AppGraph program;
  private final WindowGraph graph;
  private final ShellWindow window;
  private final Stage stage;

  private TestWindow(Locale locale, FileChoosers files) {
    stage = new Stage();
    program = new AppGraph(places());
    graph = new WindowGraph(program, TaskRunner.direct(), () -> stage, files);
    graph.messages().switchTo(locale);
    window =
        new ShellWindow(
            stage, graph.views(), graph.messages(), graph.appearance(), graph.navigator());
    window.show();
  }

  private static Places places() {
    try {
      Path home = Files.createTempDirectory("vitrine-test");
      return new Places(home.resolve("config"), home.resolve("data"), home.resolve("cache"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the window. */
  public static TestWindow open(Locale locale) {
    return open(locale, NO_FILES);
  }

  /** Opens the window; choosers answer with these files. */
  public static TestWindow open(Locale locale, FileChoosers files) {
    return onFx(() -> new TestWindow(locale, files));
  }

  /** What the window is made of. */
  public WindowGraph graph() {
    return graph;
  }

  /** What the program remembers. */
  public SettingsStore settings() {
    return program.settings();
  }

  /** The window itself. */
  public ShellWindow window() {
    return window;
  }

  /** Waits until the screen is painted and writes a picture. */
  public void snapshot(Path png) {
    settle(this, () -> Snapshot.write(window.scene(), png));
  }

  /** Waits until a window is painted, then acts on the JavaFX thread. */
  public static void settle(TestWindow window, Deed deed) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new Painted(window.graph.charts(), window.graph.tasks())
                .then(
                    () -> {
                      try {
                        deed.act();
                        done.complete(null);
                      } catch (Exception e) {
                        done.completeExceptionally(e);
                      }
                    }));
    done.orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Deed {
    /** Does it. */
    void act() throws Exception;
  }

  @Override
  public void close() {
    onFx(
        () -> {
          stage.close();
          graph.close();
          program.close();
          return true;
        });
  }

  /** Runs on the JavaFX thread and waits; starts the toolkit where it is not running. */
  public static <T> T onFx(Callable<T> call) {
    start();
    FutureTask<T> task = new FutureTask<>(call);
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      Platform.setImplicitExit(false);
      started.await();
    } catch (IllegalStateException alreadyRunning) {
      return;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final FileChoosers NO_FILES =
      new FileChoosers() {
        @Override
        public List<Path> open(String title, List<FileKind> kinds) {
          return List.of();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, List<FileKind> kinds) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
          return Optional.empty();
        }
      };
}
