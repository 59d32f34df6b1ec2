package vitrine.ui.experiment;

import java.util.Optional;

/**
 * Which split is wanted.
 *
 * @param wanted empty: the first one there is
 */
public record SplitChoice(Optional<Split> wanted) {
  /** Nobody has chosen. */
  public static final SplitChoice FIRST = new SplitChoice(Optional.empty());
}
