package vitrine.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Views;

/** Every view loads and is painted, light and dark, in both languages. */
class ViewsTest {

  @ParameterizedTest
  @CsvSource({"en-US, false", "en-US, true", "zh-CN, false", "zh-CN, true"})
  void paintsEveryScreen(String language, boolean dark, @TempDir Path temporary) throws Exception {
    // Two looks have every language and both themes; the others are for people who want pictures.
    assumeTrue(dark == language.startsWith("zh") || System.getProperty("vitrine.pictures") != null);
    Path folder = Path.of(System.getProperty("vitrine.pictures", temporary.toString()));
    Files.createDirectories(folder);
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            return true;
          });
      TestWindow.onFx(
          () -> {
            window.graph().opening().begin();
            return true;
          });
      window.snapshot(folder.resolve("welcome-" + language + (dark ? "-dark" : "") + ".png"));
      TestWindow.onFx(
          () -> {
            window.graph().opening().openOwn();
            return true;
          });
      for (Destination screen : Destination.values()) {
        TestWindow.onFx(
            () -> {
              window.graph().navigator().go(screen);
              return true;
            });
        Path png = folder.resolve(screen.key() + "-" + language + (dark ? "-dark" : "") + ".png");
        window.snapshot(png);
        assertThat(png).isNotEmptyFile();
      }
    }
  }

  @Test
  void everyViewIsThere() {
    for (Views view : Views.values()) {
      assertThat(ViewsTest.class.getResource(view.path())).as(view.path()).isNotNull();
    }
  }
}
