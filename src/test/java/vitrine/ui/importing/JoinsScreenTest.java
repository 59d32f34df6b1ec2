package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.shell.TestWindow;

/** The Data screen offers what goes together, with its match rates, and follows the button. */
class JoinsScreenTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void countriesJoinAnExperiment(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    String end = "-" + language + (dark ? "-dark" : "") + ".png";
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().opening().openOwn();
            window.graph().navigator().go(Destination.DATA);
            return true;
          });
      window.snapshot(pictures.resolve("joins-none" + end));
      Workspace workspace =
          TestWindow.onFx(() -> window.graph().workspace().workspace().get()).orElseThrow();
      store(workspace, "ab", DatasetKind.EXPERIMENT, "user_id,group\n1,A\n2,B\n3,B\n4,A\n,A\n");
      store(workspace, "countries", DatasetKind.USERS, "user_id,country\n1,US\n2,UK\n2,CA\n9,FR\n");
      TestWindow.onFx(
          () -> {
            window.graph().workspace().refresh();
            return true;
          });
      window.snapshot(pictures.resolve("joins-offer" + end));
      press(window, "data.joins.join");
      window.snapshot(pictures.resolve("joins-declared" + end));
      assertThat(
              workspace
                  .datasets()
                  .open(workspace.datasets().find("ab").orElseThrow(), Progress.unwatched())
                  .columns())
          .contains("country");
      press(window, "data.joins.remove");
      window.snapshot(pictures.resolve("joins-back" + end));
    }
  }

  private static void press(TestWindow window, String key) {
    TestWindow.onFx(
        () -> {
          String text = window.graph().messages().text(key);
          Button button =
              (Button)
                  window.window().scene().getRoot().lookupAll(".button").stream()
                      .filter(node -> text.equals(((Labeled) node).getText()))
                      .findFirst()
                      .orElseThrow(() -> new AssertionError("no button " + text));
          button.fire();
          return true;
        });
  }

  private void store(Workspace workspace, String name, DatasetKind kind, String text)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    var plan = FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched()).withKind(kind);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }
}
