package vitrine.core.common;

import java.util.Locale;

/**
 * Every expected failure. The message bundles hold a title and a hint for each, under {@code
 * problem.<key>.title} and {@code problem.<key>.hint}; a test proves it.
 */
public enum ProblemCode {
  // files
  FILE_NOT_FOUND,
  FILE_IS_DIRECTORY,
  FILE_EMPTY,
  FILE_UNREADABLE,
  FILE_BINARY,
  // datasets
  DATASET_LACKS_ROLE,
  // command line
  USAGE,
  ;

  /** The key of this problem in the message bundles: {@code FILE_EMPTY} is {@code file.empty}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
