package vitrine.core.sentiment.aspect;

import java.util.List;
import java.util.Optional;

/**
 * Something that reviews judge, say the size or the delivery.
 *
 * @param id what it is kept under
 * @param name what somebody called it, or the phrase it was found by; empty for an aspect of ours,
 *     whose name depends on the language of the window
 * @param terms words and phrases that speak of it, in lower case
 */
public record Aspect(String id, Optional<String> name, List<String> terms) {

  /** Copies the list. */
  public Aspect {
    terms = List.copyOf(terms);
  }
}
