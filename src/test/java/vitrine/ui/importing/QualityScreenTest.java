package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** Walks through the Data quality page: look, switch, look at rows, append an export. */
class QualityScreenTest {
  @TempDir Path folder;
  private List<Path> chosen = List.of();

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void rulesAreSwitchedAndAnExportAppended(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    String end = "-" + language + (dark ? "-dark" : "") + ".png";
    Path first = ShopFiles.write(folder, 1, 20);
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language), choosers())) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().opening().openOwn();
            ShopFiles.importInto(window.graph().workspace().workspace().get().orElseThrow(), first);
            window.graph().workspace().refresh();
            window.graph().navigator().go(Route.to(Destination.DATA).with("quality", "gone"));
            return true;
          });
      window.snapshot(pictures.resolve("quality-failed" + end));
      TestWindow.onFx(
          () -> {
            window.graph().navigator().go(Route.to(Destination.DATA).with("quality", "shop"));
            return true;
          });
      window.snapshot(pictures.resolve("quality-full" + end));
      assertThat(days(window)).as("in every language alike").contains("2024-03-01", "2024-03-20");
      toggle(window, "prices");
      toggle(window, "users");
      TestWindow.onFx(
          () -> {
            Hyperlink rows =
                (Hyperlink)
                    window.window().scene().getRoot().lookupAll(".hyperlink").stream()
                        .filter(
                            node ->
                                node instanceof Hyperlink link
                                    && link.getText()
                                        .equals(
                                            window
                                                .graph()
                                                .messages()
                                                .text("quality.sample.show", 4)))
                        .findFirst()
                        .orElseThrow();
            rows.fire();
            return true;
          });
      window.snapshot(pictures.resolve("quality-switched" + end));
      assertThat(window.graph().workspace().datasets().get().getFirst().rows()).isEqualTo(220);
      chosen = List.of(ShopFiles.write(folder, 18, 25));
      press(window, "quality.append");
      window.snapshot(pictures.resolve("quality-appended" + end));
      assertThat(texts(window)).anyMatch(text -> text.contains("37"));
      assertThat(window.graph().workspace().datasets().get().getFirst().rows()).isEqualTo(275);
      TestWindow.onFx(
          () -> {
            ((TabPane) window.window().scene().getRoot().lookup("#tabs"))
                .getSelectionModel()
                .select(1);
            return true;
          });
      window.snapshot(pictures.resolve("quality-columns" + end));
      press(window, "data.back");
      window.snapshot(pictures.resolve("quality-list" + end));
      assertThat(window.graph().navigator().current().get()).isEqualTo(Route.to(Destination.DATA));
    }
  }

  private static void toggle(TestWindow window, String rule) {
    TestWindow.onFx(
        () -> {
          ToggleSwitch found =
              (ToggleSwitch) window.window().scene().getRoot().lookup("#rule-" + rule);
          found.setSelected(!found.isSelected());
          return true;
        });
  }

  private static void press(TestWindow window, String key) {
    TestWindow.onFx(
        () -> {
          String text = window.graph().messages().text(key);
          Button button =
              (Button)
                  window.window().scene().getRoot().lookupAll(".button").stream()
                      .filter(node -> text.equals(((Labeled) node).getText()))
                      .filter(QualityScreenTest::shown)
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

  private FileChoosers choosers() {
    return new FileChoosers() {
      @Override
      public List<Path> open(String title, List<FileKind> kinds) {
        return chosen;
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

  private static List<String> days(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".date-picker").stream()
                .filter(DatePicker.class::isInstance)
                .map(node -> ((DatePicker) node).getEditor().getText())
                .toList());
  }
}
