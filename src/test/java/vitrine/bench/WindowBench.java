package vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import vitrine.app.AppGraph;
import vitrine.app.WindowGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.log.Condition;
import vitrine.core.settings.Places;
import vitrine.core.workspace.Provenance;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Route;
import vitrine.ui.common.ThreadedTaskRunner;
import vitrine.ui.common.UiThread;
import vitrine.ui.engagement.EngagementFilter;
import vitrine.ui.shell.ShellWindow;

/**
 * Times filter changes in the real window, without a display, on made-up events stored in a
 * workspace: how long until the report is there, until every chart is painted, and how long the
 * JavaFX thread kept a message waiting. Argument: how many events; 2,000,000 if absent.
 */
public final class WindowBench {
  private static final int CHANGES = 20;
  private static final int WARM_UP = 5;

  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

  private final WindowGraph graph;
  private final ShellWindow window;
  private final ThreadedTaskRunner tasks;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private long quietGap;
  private long drawingGap;

  private WindowBench(WindowGraph graph, ShellWindow window, ThreadedTaskRunner tasks) {
    this.graph = graph;
    this.window = window;
    this.tasks = tasks;
  }

  /** A change in milliseconds. */
  private record Change(double report, double painted, double quietGap, double drawingGap) {}

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? 2_000_000 : Integer.parseInt(arguments[0]);
    Path home = Files.createTempDirectory("vitrine-window");
    try {
      run(rows, home);
    } finally {
      delete(home);
    }
    System.exit(0);
  }

  private static void run(int rows, Path home) throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.get(30, TimeUnit.SECONDS);
    AppGraph program =
        new AppGraph(
            new Places(home.resolve("config"), home.resolve("data"), home.resolve("cache")));
    Path folder = home.resolve("workspace");
    try (Workspace workspace = program.workspaces().open(folder)) {
      workspace
          .datasets()
          .save(
              "events",
              DatasetKind.EVENTS,
              SyntheticLog.of(rows).frame(true),
              new Provenance(List.of("made up"), "{}", rows, 0),
              Progress.unwatched());
    }
    WindowBench bench = onFx(() -> open(program, folder));
    bench.measure();
  }

  private static WindowBench open(AppGraph program, Path folder) {
    Stage stage = new Stage();
    ThreadedTaskRunner tasks = new ThreadedTaskRunner(UiThread.javaFx());
    WindowGraph graph = new WindowGraph(program, tasks, () -> stage, new NoFiles());
    ShellWindow window =
        new ShellWindow(
            stage, graph.views(), graph.messages(), graph.appearance(), graph.navigator());
    window.show();
    graph.workspace().open(folder, outcome -> {});
    return new WindowBench(graph, window, tasks);
  }

  private void measure() throws Exception {
    clock.scheduleAtFixedRate(this::beat, 0, 4, TimeUnit.MILLISECONDS);
    Thread.sleep(15_000);
    List<Change> engagement = new ArrayList<>();
    for (int change = 0; change < WARM_UP + CHANGES; change++) {
      Route narrowed =
          EngagementFilter.standard()
              .with(EngagementFilter.Span.QUARTER)
              .with(Condition.of("category", "category" + change))
              .route();
      engagement.add(time(() -> graph.navigator().go(narrowed)));
    }
    time(() -> graph.navigator().go(Route.to(Destination.OVERVIEW)));
    List<Change> overview = new ArrayList<>();
    for (int change = 1; change < WARM_UP + CHANGES; change++) {
      overview.add(time(this::undo));
    }
    print("Engagement", engagement.subList(WARM_UP, engagement.size()));
    print("Overview", overview.subList(WARM_UP - 1, overview.size()));
    clock.shutdownNow();
  }

  /** How long a message to the JavaFX thread waits, with a chart being drawn or without. */
  private void beat() {
    long sent = System.nanoTime();
    boolean drawing = !graph.charts().settled().get();
    Platform.runLater(
        () -> {
          long gap = System.nanoTime() - sent;
          if (drawing || !graph.charts().settled().get()) {
            drawingGap = Math.max(drawingGap, gap);
          } else {
            quietGap = Math.max(quietGap, gap);
          }
        });
  }

  /** The filter before, as Ctrl+Z takes it back on any screen. */
  private void undo() {
    Runnable undo = window.scene().getAccelerators().get(UNDO);
    if (undo == null) {
      throw new IllegalStateException("nothing takes a step back here");
    }
    undo.run();
  }

  private Change time(Runnable deed) throws Exception {
    CompletableFuture<Change> done = new CompletableFuture<>();
    Platform.runLater(() -> new Watch(deed, done).begin());
    Change change = done.get(60, TimeUnit.SECONDS);
    Thread.sleep(150);
    return change;
  }

  /** Follows one change, on the JavaFX thread, until the charts have stood still for a moment. */
  private final class Watch extends AnimationTimer {
    private static final int PULSES = 12;

    private final Runnable deed;
    private final CompletableFuture<Change> done;
    private final InvalidationListener look = this::look;
    private long start;
    private boolean computing;
    private Optional<Long> reported = Optional.empty();
    private long painted;
    private int quiet;

    Watch(Runnable deed, CompletableFuture<Change> done) {
      this.deed = deed;
      this.done = done;
    }

    void begin() {
      quietGap = 0;
      drawingGap = 0;
      start = System.nanoTime();
      tasks.visible().addListener(look);
      graph.charts().settled().addListener(look);
      deed.run();
      start();
    }

    private void look(Observable changed) {
      boolean busy = !tasks.visible().isEmpty();
      computing |= busy;
      painted = System.nanoTime();
      quiet = 0;
      if (computing && !busy && reported.isEmpty()) {
        reported = Optional.of(painted);
      }
    }

    @Override
    public void handle(long now) {
      quiet = reported.isPresent() && graph.charts().settled().get() ? quiet + 1 : 0;
      if (quiet > PULSES) {
        stop();
        tasks.visible().removeListener(look);
        graph.charts().settled().removeListener(look);
        done.complete(
            new Change(
                millis(reported.orElseThrow() - start),
                millis(painted - start),
                millis(quietGap),
                millis(drawingGap)));
      }
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void print(String screen, List<Change> changes) {
    System.out.printf(
        Locale.ROOT,
        "%s, %d filter changes: report %.0f ms (worst %.0f), charts painted %.0f ms (worst %.0f),"
            + " longest wait of the JavaFX thread %.0f ms outside drawing, %.0f ms with it%n",
        screen,
        changes.size(),
        median(changes.stream().mapToDouble(Change::report).toArray()),
        changes.stream().mapToDouble(Change::report).max().orElse(0),
        median(changes.stream().mapToDouble(Change::painted).toArray()),
        changes.stream().mapToDouble(Change::painted).max().orElse(0),
        changes.stream().mapToDouble(Change::quietGap).max().orElse(0),
        changes.stream().mapToDouble(Change::drawingGap).max().orElse(0));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  private static <T> T onFx(Supplier<T> call) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> result.complete(call.get()));
    return result.get(60, TimeUnit.SECONDS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Nobody is there to choose files. */
  private static final class NoFiles implements FileChoosers {
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
  }
}
