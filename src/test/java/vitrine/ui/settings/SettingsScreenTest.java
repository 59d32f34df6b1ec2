package vitrine.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.settings.Language;
import vitrine.core.settings.Theme;
import vitrine.ui.common.Destination;
import vitrine.ui.shell.TestWindow;

/** The Settings screen in the real window. */
class SettingsScreenTest {
  @TempDir private Path temporary;

  @Test
  void showsTheWorkspaceAndSwitchesLookAndLanguage() throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", temporary.toString()));
    Files.createDirectories(pictures);
    Path first = temporary.resolve("spring");
    Path second = temporary.resolve("autumn");
    try (TestWindow window = TestWindow.open(Locale.US)) {
      TestWindow.onFx(
          () -> {
            window.graph().navigator().go(Destination.SETTINGS);
            return true;
          });
      assertThat(texts(window)).contains("No workspace is open.");
      window.snapshot(pictures.resolve("settings-empty.png"));
      TestWindow.onFx(
          () -> {
            window.graph().opening().openFolder(first);
            window.graph().opening().openFolder(second);
            return true;
          });
      assertThat(texts(window)).contains(first.toString(), second.toString(), "No data yet.");
      window.snapshot(pictures.resolve("settings-full.png"));

      fire(window, "Dark");
      assertThat(window.settings().current().theme()).isEqualTo(Theme.DARK);
      window.snapshot(pictures.resolve("settings-dark.png"));
      fire(window, "中文");
      assertThat(window.settings().current().language()).isEqualTo(Language.CHINESE);
      assertThat(texts(window)).contains("工作区", "最近打开");
      window.snapshot(pictures.resolve("settings-zh-dark.png"));
      fire(window, "浅色");
      TestWindow.onFx(
          () -> {
            if (window.window().scene().getRoot().lookup(".screen-scroll")
                instanceof ScrollPane scroll) {
              scroll.setVvalue(scroll.getVmax());
            }
            return true;
          });
      window.snapshot(pictures.resolve("settings-zh.png"));
      assertThat(pictures.resolve("settings-zh.png")).isNotEmptyFile();
    }
  }

  private static void fire(TestWindow window, String name) {
    TestWindow.onFx(
        () -> {
          for (Node node : window.window().scene().getRoot().lookupAll(".toggle-button")) {
            if (node instanceof ToggleButton pill && name.equals(pill.getText())) {
              pill.fire();
              return true;
            }
          }
          throw new AssertionError("no " + name);
        });
  }

  /** What the screen says once it stands: labels are found only after a pulse made their skins. */
  private static String texts(TestWindow window) {
    TestWindow.settle(window, () -> {});
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
  }
}
