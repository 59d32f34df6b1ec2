package vitrine.ui.shell;

import java.util.Locale;

/**
 * Something that the palette can do.
 *
 * @param title in the user's language
 * @param icon literal of its icon
 * @param deed does it
 */
record PaletteCommand(String title, String icon, Runnable deed) {

  /** Whether every word typed is in the title. */
  boolean answers(String typed) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
