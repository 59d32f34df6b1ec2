package vitrine.core.importing;

import java.util.Locale;

/** Makes names comparable. */
final class Names {
  private Names() {}

  /** Lower case, letters and digits of any script only: {@code User_ID} becomes {@code userid}. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
