package vitrine.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTaskTest {
  private final List<String> asked = new ArrayList<>();
  private String wanted = "first";
  private final ShownTask<String> task = new ShownTask<>(() -> wanted, asked::add);

  @Test
  void asksOnlyWhileShown() {
    task.refresh();
    assertThat(asked).isEmpty();
    task.show();
    task.hide();
    wanted = "unseen";
    task.refresh();
    wanted = "second";
    task.refresh();
    assertThat(asked).containsExactly("first");
    task.show();
    assertThat(asked).containsExactly("first", "second");
  }

  @Test
  void asksOnlyForWhatHasChanged() {
    task.show();
    task.refresh();
    task.hide();
    task.show();
    assertThat(asked).containsExactly("first");
    wanted = "second";
    task.refresh();
    wanted = "first";
    task.refresh();
    assertThat(asked).containsExactly("first", "second", "first");
  }
}
