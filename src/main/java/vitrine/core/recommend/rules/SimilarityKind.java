package vitrine.core.recommend.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what two items are alike. */
public enum SimilarityKind {
  /** The same shoppers took to them. */
  BEHAVIOUR,
  /** Their texts share rare words. */
  TEXT,
  /** They are of one category. */
  CATEGORY;

  /** The name in JSON. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this name. */
  public static Optional<SimilarityKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.argument().equals(name)).findFirst();
  }
}
