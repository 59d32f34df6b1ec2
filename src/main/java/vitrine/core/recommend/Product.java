package vitrine.core.recommend;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a person recognises an item by.
 *
 * @param id its id
 * @param title empty where the data has none
 * @param category empty where the data has none
 * @param price of one piece in the currency of the data; empty where the data has none
 * @param description empty where the data has none
 * @param brand empty where the data has none
 * @param stock pieces in stock; empty where the data has none
 */
public record Product(
    String id,
    Optional<String> title,
    Optional<String> category,
    OptionalDouble price,
    Optional<String> description,
    Optional<String> brand,
    OptionalDouble stock) {

  /** A description of at most so many characters is a name: shops without titles write it there. */
  private static final int LONGEST_NAME = 60;

  /** The title, or a description short enough to be one, or the id. */
  public String name() {
    return title.or(() -> description.filter(text -> text.length() <= LONGEST_NAME)).orElse(id);
  }
}
