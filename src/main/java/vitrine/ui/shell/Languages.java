package vitrine.ui.shell;

import java.util.Locale;

/** The two languages of the window. */
final class Languages {
  private Languages() {}

  /** The language that the switch leads to. */
  static Locale other(Locale now) {
    return now.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? Locale.US
        : Locale.SIMPLIFIED_CHINESE;
  }
}
