package vitrine.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import vitrine.core.settings.Language;
import vitrine.core.settings.Theme;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;

/** What a user does with the frame of the window, with mouse and keys. */
class JourneyTest {
  private final FxRobot robot = new FxRobot();
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(Locale.US);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void goesToScreensBackAndForward() {
    robot.clickOn(link("Reviews"));
    robot.clickOn(link("Shoppers"));
    assertThat(title()).isEqualTo("Shoppers");

    robot.clickOn("#back");
    assertThat(title()).isEqualTo("Reviews");
    assertThat(link("Reviews").isSelected()).isTrue();
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(title()).isEqualTo("Overview");
    assertThat(robot.lookup("#back").queryAs(Button.class).isDisabled()).isTrue();
    robot.clickOn("#forward");
    assertThat(title()).isEqualTo("Reviews");
  }

  @Test
  void switchesLanguageAndKeepsThePlace() {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().go(Route.to(Destination.SHOPPERS).with("user", "U7"));
          return true;
        });
    robot.clickOn("#language");
    assertThat(title()).isEqualTo("顾客");
    assertThat(window.graph().navigator().current().get().parameter("user")).contains("U7");
    assertThat(window.settings().current().language()).isEqualTo(Language.CHINESE);
    robot.clickOn("#language");
    assertThat(title()).isEqualTo("Shoppers");
  }

  @Test
  void switchesTheLook() {
    robot.clickOn("#theme");
    assertThat(root().getStyleClass()).contains("dark").doesNotContain("light");
    assertThat(window.settings().current().theme()).isEqualTo(Theme.DARK);
    robot.clickOn("#theme");
    assertThat(root().getStyleClass()).contains("light").doesNotContain("dark");
  }

  @Test
  void findsAScreenByItsName() {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    assertThat(robot.lookup("#search").tryQueryAs(TextField.class)).isNotNull();
    robot.write("exper");
    assertThat(robot.lookup("#found").queryAs(ListView.class).getItems()).hasSize(1);
    robot.type(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Experiments");
    assertThat(robot.lookup("#found").tryQuery()).isEmpty();
  }

  @Test
  void beginsInTheSampleShop() {
    TestWindow.onFx(
        () -> {
          window.graph().opening().begin();
          return true;
        });
    assertThat(robot.lookup("#frame").query().isDisabled()).isTrue();
    robot.clickOn("#sample");
    assertThat(robot.lookup("#frame").query().isDisabled()).isFalse();
    assertThat(window.graph().workspace().datasets().get()).hasSize(5);
    assertThat(window.settings().current().welcomed()).isTrue();
    assertThat(title()).isEqualTo("Overview");
  }

  private Parent root() {
    return window.window().scene().getRoot();
  }

  private String title() {
    return robot.lookup("#title").queryAs(Label.class).getText();
  }

  private ToggleButton link(String text) {
    return robot
        .lookup(node -> node instanceof ToggleButton link && link.getText().equals(text))
        .queryAs(ToggleButton.class);
  }
}
