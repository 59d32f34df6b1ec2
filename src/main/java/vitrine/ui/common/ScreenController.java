package vitrine.ui.common;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** A screen that watches its view-model, and stops when it is thrown away. */
public abstract class ScreenController implements Screen {
  private Subscription watching = Subscription.EMPTY;

  /** Calls with the value now and whenever it changes, until the screen is thrown away. */
  protected final <T> void watch(ObservableValue<T> value, Consumer<? super T> whenChanged) {
    watching = watching.and(value.subscribe(whenChanged));
  }

  @Override
  public void dispose() {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
  }
}
