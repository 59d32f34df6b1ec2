package vitrine.core.sentiment;

import java.util.List;
import java.util.Optional;

/**
 * What a model is, for the person who must decide whether to trust it.
 *
 * @param name its name
 * @param task {@code sentiment}
 * @param method {@code head}: a small network on a frozen encoder
 * @param notes what a reader should know, for example where it is weak
 * @param heads one a language
 */
public record ModelCard(
    String name, String task, String method, List<String> notes, List<HeadCard> heads) {
  /** The task of these models. */
  public static final String TASK = "sentiment";

  /** The method that trains a head and leaves the encoder as it is. */
  public static final String HEAD = "head";

  /** Copies the lists. */
  public ModelCard {
    notes = List.copyOf(notes);
    heads = List.copyOf(heads);
  }

  /** The head for texts of a language. */
  public Optional<HeadCard> head(TextLanguage language) {
    return heads.stream().filter(head -> head.language() == language).findFirst();
  }
}
