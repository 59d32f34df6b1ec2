package vitrine.ui.common;

import java.util.Optional;
import vitrine.core.common.VitrineException;

/** What a part of a screen can show: nothing yet, on its way, why not, or the result. */
public sealed interface LoadState<T> {

  /**
   * There is nothing to show.
   *
   * @param sentence why, and what to do about it
   */
  record Empty<T>(Sentence sentence) implements LoadState<T> {}

  /** A result is being computed; the one before is gone. */
  record Loading<T>() implements LoadState<T> {}

  /**
   * There is no result.
   *
   * @param sentence what happened
   * @param hint what to do about it
   */
  record Failed<T>(Sentence sentence, Sentence hint) implements LoadState<T> {}

  /** The result. */
  record Ready<T>(T value) implements LoadState<T> {}

  /** Nothing to show, with the sentence that says why. */
  static <T> LoadState<T> empty(String key, Object... arguments) {
    return new Empty<>(Sentence.of(key, arguments));
  }

  /** A failure, expected or not, in words. */
  static <T> LoadState<T> failed(Throwable failure) {
    if (failure instanceof VitrineException problem) {
      String key = "problem." + problem.code().key();
      return new Failed<>(
          new Sentence(key + ".title", problem.arguments()),
          new Sentence(key + ".hint", problem.arguments()));
    }
    return new Failed<>(Sentence.of("problem.bug.title"), Sentence.of("problem.bug.hint"));
  }

  /** The result, where there is one. */
  default Optional<T> ready() {
    return this instanceof Ready<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
