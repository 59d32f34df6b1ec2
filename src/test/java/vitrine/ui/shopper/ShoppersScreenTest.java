package vitrine.ui.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.recommend.LogShop;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Provenance;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The shopper screen in the real window. */
class ShoppersScreenTest {
  private final FxRobot robot = new FxRobot();
  private TestWindow window;

  @BeforeEach
  void open(@TempDir Path folder) {
    window = TestWindow.open(Locale.US);
    TestWindow.onFx(
        () -> {
          window.graph().workspace().open(folder, _ -> {});
          return true;
        });
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void withoutEventsItSaysWhatToDo() {
    go(Route.to(Destination.SHOPPERS));

    assertThat(robot.lookup("#message").query().isVisible()).isTrue();
    assertThat(robot.lookup("#shop").query().isVisible()).isFalse();
  }

  @Test
  void aRouteLeadsToAShopperTheirListAndWhy() {
    fill();
    go(Route.to(Destination.SHOPPERS).with("user", "ann"));

    assertThat(text("#name")).isEqualTo("ann");
    assertThat(text("#facts")).startsWith("4 events · 4 sessions · 1 order");
    assertThat(text("#whyTitle")).isEqualTo("Why “Tea pot”?");
    assertThat(text("#whySentence"))
        .isEqualTo("Because you bought “Blue mug” and looked at “tea”.");
    assertThat(robot.lookup("#bars").queryParent().getChildrenUnmodifiable()).hasSize(2);
    assertThat(robot.lookup("#fallback").query().isVisible()).isFalse();
    go(Route.to(Destination.SHOPPERS).with("user", "ann").with("tab", "timeline"));
    assertThat(robot.lookup("#timeline").queryAs(ListView.class).getItems()).hasSize(8);
  }

  @Test
  void aShopperIsFoundByIdAndChosen() {
    fill();
    go(Route.to(Destination.SHOPPERS));
    robot.interact(
        () -> robot.lookup(".shoppers-finder .text-field").queryAs(TextField.class).setText("cid"));
    settle();
    robot.interact(() -> robot.lookup("#people").queryListView().getSelectionModel().selectFirst());
    settle();

    assertThat(window.graph().navigator().current().get().parameter("user")).contains("cid");
    assertThat(robot.lookup("#fallback").query().isVisible()).isTrue();
    assertThat(items()).hasSize(3);
    go(Route.to(Destination.SHOPPERS).with("user", "cid").with("tab", "timeline"));
    assertThat(text("#note")).startsWith("This shopper has only been shown products");
  }

  @Test
  void aShopperThatIsNotThereIsTold() {
    fill();
    go(Route.to(Destination.SHOPPERS).with("user", "zoe"));

    assertThat(
            robot
                .lookup(
                    node ->
                        node instanceof Label label
                            && label.getText().equals("There is no shopper zoe in this data."))
                .tryQuery())
        .isPresent();
  }

  private List<RecommendedItem> items() {
    ListView<RecommendedItem> list = robot.lookup("#items").queryListView();
    return list.getItems();
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void go(Route route) {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().go(route);
          return true;
        });
    settle();
  }

  /** Waits until the screen stands: what is looked up by style has its skin only after a pulse. */
  private void settle() {
    TestWindow.settle(window, () -> {});
  }

  private void fill() {
    TestWindow.onFx(
        () -> {
          DatasetStore store =
              window.graph().workspace().workspace().get().orElseThrow().datasets();
          save(store, "shop", DatasetKind.EVENTS, LogShop.events());
          save(store, "products", DatasetKind.CATALOG, LogShop.catalog());
          window.graph().workspace().refresh();
          return true;
        });
  }

  private static void save(DatasetStore store, String name, DatasetKind kind, Frame frame) {
    store.save(
        name,
        kind,
        frame,
        new Provenance(List.of(name + ".csv"), "{}", frame.rows(), 0),
        Progress.unwatched());
  }
}
