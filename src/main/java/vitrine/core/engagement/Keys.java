package vitrine.core.engagement;

import java.util.Locale;

/** Turns the names of constants into the keys of bundles and JSON. */
final class Keys {
  private Keys() {}

  /** {@code NET_REVENUE} is {@code netRevenue}. */
  static String camel(String constant) {
    StringBuilder key = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
