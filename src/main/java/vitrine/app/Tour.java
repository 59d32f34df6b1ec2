package vitrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Scene;
import vitrine.ui.common.Destination;
import vitrine.ui.shell.Painted;
import vitrine.ui.shell.Snapshot;

/** Walks through every screen without a user and writes a picture of each. */
final class Tour {
  private final WindowGraph window;
  private final Scene scene;
  private final Path folder;
  private final PrintWriter out;
  private final Deque<Destination> stops = new ArrayDeque<>(List.of(Destination.values()));
  private final Runnable whenDone;

  /**
   * A walk.
   *
   * @param folder where the pictures go
   * @param out is told where they are
   */
  Tour(WindowGraph window, Scene scene, Path folder, PrintWriter out, Runnable whenDone) {
    this.window = window;
    this.scene = scene;
    this.folder = folder;
    this.out = out;
    this.whenDone = whenDone;
  }

  /** Goes on to the next screen, or ends. */
  void walk() {
    Destination next = stops.poll();
    if (next == null) {
      whenDone.run();
      return;
    }
    window.navigator().go(next);
    new Painted(window.charts(), window.tasks()).then(() -> picture(next));
  }

  private void picture(Destination screen) {
    Path png = folder.resolve(screen.key() + ".png");
    try {
      Files.createDirectories(folder);
      Snapshot.write(scene, png);
      out.println(png.toAbsolutePath());
      out.flush();
    } catch (IOException e) {
      throw new IllegalStateException("no picture at " + png, e);
    }
    walk();
  }
}
