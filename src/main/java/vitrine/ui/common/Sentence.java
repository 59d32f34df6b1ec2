package vitrine.ui.common;

import java.util.List;

/**
 * Something to tell the user, in no language yet, so that it follows a switch of the language.
 *
 * @param key in the message bundles
 * @param arguments for the placeholders {0}, {1} …
 */
public record Sentence(String key, List<Object> arguments) {

  /** Copies the arguments. */
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /** A sentence with what it names. */
  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }
}
