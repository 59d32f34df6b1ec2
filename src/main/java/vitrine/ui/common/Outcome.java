package vitrine.ui.common;

/** How work ended. */
public sealed interface Outcome<T> {

  /** It came to a result. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It failed, as expected (a VitrineException) or by a bug. */
  record Failed<T>(Throwable failure) implements Outcome<T> {}

  /** The user stopped it. */
  record Cancelled<T>() implements Outcome<T> {}
}
