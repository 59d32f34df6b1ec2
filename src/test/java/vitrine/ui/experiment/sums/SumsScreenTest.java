package vitrine.ui.experiment.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The sums screen in the real window: typed, pasted, wrong and empty. */
class SumsScreenTest {
  private static final Route PLACE = Route.to(Destination.EXPERIMENTS).with("place", "sums");

  @TempDir static Path folder;

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void typedSumsHaveAVerdict(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      picture(window, "sums-empty" + look, 0);
      type(window, Map.of("0-name", "gate_30", "0-n", "44,700", "0-sum", "8502"));
      type(window, Map.of("1-name", "gate_40", "1-n", "45,489"));
      picture(window, "sums-incomplete" + look, 0);
      type(window, Map.of("1-sum", "8279"));
      picture(window, "sums-full" + look, 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("0.00155"));
      picture(window, "sums-below" + look, 1);
    }
  }

  @Test
  void aWrongCellIsNamed() throws Exception {
    try (TestWindow window = open("en-US", false)) {
      type(window, Map.of("0-name", "A", "0-n", "100", "0-sum", "many"));
      type(window, Map.of("1-name", "A", "1-n", "100", "1-sum", "101"));
      picture(window, "sums-wrong", 0);
      assertThat(texts(window))
          .contains(
              "Row 1: Conversions is no number: “many”.",
              "Row 2: there is another arm called “A”; Arm must differ.",
              "Row 2: Conversions is 101, more than there are units.");
    }
  }

  @Test
  void cellsAndJsonArePasted() throws Exception {
    try (TestWindow window = open("en-US", true)) {
      paste(window, "arm\tunits\tconversions\nold\t1000\t100\nnew\t1000\t150\nother\t1000\t120\n");
      picture(window, "sums-pasted-cells", 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("other"));
      paste(
          window,
          """
          {"metrics": [{"name": "revenue", "type": "mean", "arms": [
            {"name": "A", "n": 1000, "sum": 5120.5, "sumSquares": 91000.25},
            {"name": "B", "n": 1010, "sum": 5930.0, "sumSquares": 93000.75}]}]}
          """);
      picture(window, "sums-pasted-json", 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("revenue"));
      paste(window, "{\"metrics\": [{\"name\": \"m\"}]}");
      picture(window, "sums-pasted-wrong", 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("metrics[0]"));
    }
  }

  private static TestWindow open(String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(folder.resolve("w"), outcome -> {});
          window.graph().navigator().go(PLACE);
          return true;
        });
    return window;
  }

  private static void type(TestWindow window, Map<String, String> cells) {
    TestWindow.onFx(
        () -> {
          cells.forEach(
              (cell, text) ->
                  ((TextField) window.window().scene().lookup("#sums-" + cell)).setText(text));
          return true;
        });
  }

  /** As the Paste button does. */
  private static void paste(TestWindow window, String text) {
    TestWindow.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          ((Button) window.window().scene().lookup("#sumsPaste")).fire();
          return true;
        });
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          ScrollPane scroll = (ScrollPane) window.window().scene().lookup("#sumsScroll");
          scroll.setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
