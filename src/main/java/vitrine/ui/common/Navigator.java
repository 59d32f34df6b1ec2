package vitrine.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the user is, was, and can return to. */
public final class Navigator {
  private static final int REMEMBERED = 100;

  private final Deque<Route> behind = new ArrayDeque<>();
  private final Deque<Route> ahead = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Route> current =
      new ReadOnlyObjectWrapper<>(Route.to(Destination.OVERVIEW));
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /** Goes to a place; what lay ahead is forgotten. Nothing happens when it is the current one. */
  public void go(Route route) {
    if (route.equals(current.get())) {
      return;
    }
    behind.push(current.get());
    if (behind.size() > REMEMBERED) {
      behind.removeLast();
    }
    ahead.clear();
    arrive(route);
  }

  /** Goes to a screen. */
  public void go(Destination screen) {
    go(Route.to(screen));
  }

  /** Puts another place where the current one is, for example when a filter changed. */
  public void replace(Route route) {
    arrive(route);
  }

  /** Returns to the place before. */
  public void back() {
    if (!behind.isEmpty()) {
      ahead.push(current.get());
      arrive(behind.pop());
    }
  }

  /** Undoes {@link #back}. */
  public void forward() {
    if (!ahead.isEmpty()) {
      behind.push(current.get());
      arrive(ahead.pop());
    }
  }

  private void arrive(Route route) {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
    current.set(route);
  }

  /** Where the user is. */
  public ReadOnlyObjectProperty<Route> current() {
    return current.getReadOnlyProperty();
  }

  /** Whether there is a place to return to. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Whether a return can be undone. */
  public ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }
}
