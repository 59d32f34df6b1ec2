package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.shell.TestWindow;

/** Walks through the Data screen with its buttons: open, correct, import, save, list. */
class DataScreenTest {
  private static final String EVENTS =
      """
      user_id,item_id,behavior,moment,price
      1,2268318,pv,2024-03-04 08:00:00,
      1,2333346,fav,1709510401,
      1,2576651,加购,04/03/2024 08:00:02,12.50
      100,3830808,zap,2024-03-04 09:00:00,3
      100,3830808,buy,soon,3
      100,1968385,buy
      """;

  @TempDir Path folder;
  private List<Path> chosen = List.of();
  private Optional<Path> target = Optional.empty();

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void filesBecomeADataset(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    String end = "-" + language + (dark ? "-dark" : "") + ".png";
    Path file = Files.writeString(folder.resolve("shop.csv"), EVENTS);
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language), choosers())) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().opening().openOwn();
            window.graph().navigator().go(Destination.DATA);
            return true;
          });
      window.snapshot(pictures.resolve("data-empty" + end));

      chosen = List.of(Files.createFile(folder.resolve("nothing.csv")));
      press(window, "data.open");
      window.snapshot(pictures.resolve("data-failed" + end));
      press(window, "data.back");

      chosen = List.of(file);
      press(window, "data.open");
      window.snapshot(pictures.resolve("data-plan" + end));
      press(window, "data.plan.start");
      window.snapshot(pictures.resolve("data-result" + end));
      assertThat(texts(window))
          .contains(window.graph().messages().text("data.result.headline", 4, 2));

      Path saved = folder.resolve("aside.csv");
      target = Optional.of(saved);
      press(window, "data.result.save");
      assertThat(Files.readAllLines(saved)).hasSize(3);

      press(window, "data.result.done");
      window.snapshot(pictures.resolve("data-list" + end));
      assertThat(datasets(window).getItems()).hasSize(1);
      assertThat(window.graph().workspace().datasets().get().getFirst().rows()).isEqualTo(4);
    }
  }

  private static void press(TestWindow window, String key) {
    TestWindow.onFx(
        () -> {
          String text = window.graph().messages().text(key);
          Button button =
              (Button)
                  window.window().scene().getRoot().lookupAll(".button").stream()
                      .filter(node -> text.equals(((Labeled) node).getText()) && shown(node))
                      .findFirst()
                      .orElseThrow(() -> new AssertionError("no button " + text));
          assertThat(button.isDisabled()).as(text).isFalse();
          button.fire();
          return true;
        });
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  private static TableView<?> datasets(TestWindow window) {
    return TestWindow.onFx(
        () -> (TableView<?>) window.window().scene().getRoot().lookup("#datasets"));
  }

  private FileChoosers choosers() {
    return new FileChoosers() {
      @Override
      public List<Path> open(String title, List<FileKind> kinds) {
        return chosen;
      }

      @Override
      public Optional<Path> save(String title, String suggestedName, List<FileKind> kinds) {
        return target;
      }

      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }
    };
  }
}
