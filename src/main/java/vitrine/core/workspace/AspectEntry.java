package vitrine.core.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What a dataset remembers of an aspect of its reviews.
 *
 * @param id what it is kept under
 * @param name what somebody called it, or the phrase it was found by; empty for the program's own
 *     name
 * @param terms words and phrases that speak of it; none for an aspect of the program's own
 * @param hidden whether it is left out
 * @param mergedInto id of the aspect that its terms count for; empty if it stands by itself
 */
public record AspectEntry(
    String id,
    Optional<String> name,
    List<String> terms,
    boolean hidden,
    Optional<String> mergedInto) {

  /** Copies the list. */
  public AspectEntry {
    terms = List.copyOf(terms);
  }
}
