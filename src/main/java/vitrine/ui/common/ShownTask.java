package vitrine.ui.common;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for a result only while it is shown, and only when something has changed since it was last
 * asked for. What changes out of sight waits until it is shown again.
 *
 * @param <Q> everything that the result depends on
 */
public final class ShownTask<Q> {
  private final Supplier<Q> wanted;
  private final Consumer<Q> request;
  private Optional<Q> asked = Optional.empty();
  private boolean shown;

  /**
   * Out of sight, nothing asked for.
   *
   * @param wanted what the result depends on, as it is now
   * @param request asks for the result in place of any before
   */
  public ShownTask(Supplier<Q> wanted, Consumer<Q> request) {
    this.wanted = wanted;
    this.request = request;
  }

  /** The result stands before the user. */
  public void show() {
    shown = true;
    refresh();
  }

  /** The result is out of sight. */
  public void hide() {
    shown = false;
  }

  /** Something that the result depends on may have changed. */
  public void refresh() {
    if (!shown) {
      return;
    }
    Q now = wanted.get();
    if (asked.equals(Optional.of(now))) {
      return;
    }
    asked = Optional.of(now);
    request.accept(now);
  }
}
