package vitrine.core.settings;

import java.util.Locale;

/** The language of the program's text. */
public enum Language {
  /** Chinese where the platform's language is Chinese, else English. */
  SYSTEM,
  ENGLISH,
  CHINESE;

  /**
   * The locale of text, numbers and dates.
   *
   * @param platform the platform's locale; its country is kept where its language is shown
   */
  public Locale locale(Locale platform) {
    boolean chinese = platform.getLanguage().equals(Locale.CHINESE.getLanguage());
    return switch (this) {
      case ENGLISH -> english(platform);
      case CHINESE -> Locale.SIMPLIFIED_CHINESE;
      case SYSTEM -> chinese ? Locale.SIMPLIFIED_CHINESE : english(platform);
    };
  }

  private static Locale english(Locale platform) {
    return platform.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? platform : Locale.US;
  }
}
