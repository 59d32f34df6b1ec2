package vitrine.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of a window. */
public final class Snapshot {
  private Snapshot() {}

  /**
   * Writes a picture of everything in a scene as it stands, charts included. Called on the JavaFX
   * thread; {@link Painted} waits until there is something to see.
   */
  public static void write(Scene scene, Path png) throws IOException {
    WritableImage image = scene.snapshot(null);
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png.toFile());
  }
}
