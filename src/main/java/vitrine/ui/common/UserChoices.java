package vitrine.ui.common;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import vitrine.core.settings.Language;
import vitrine.core.settings.SettingsStore;
import vitrine.core.settings.Theme;

/** The look and the language that the user chose: remembered, and put into effect at once. */
public final class UserChoices {
  private final SettingsStore settings;
  private final Appearance appearance;
  private final Messages messages;

  /** Puts what is remembered into effect. */
  public UserChoices(SettingsStore settings, Appearance appearance, Messages messages) {
    this.settings = settings;
    this.appearance = appearance;
    this.messages = messages;
    applyTheme(settings.current().theme());
    applyLanguage(settings.current().language());
  }

  /** The chosen look. */
  public Theme theme() {
    return settings.current().theme();
  }

  /** The chosen language. */
  public Language language() {
    return settings.current().language();
  }

  /** Chooses a look. */
  public void choose(Theme theme) {
    settings.update(now -> now.withTheme(theme));
    applyTheme(theme);
  }

  /** Chooses a language; the window is made anew in it. */
  public void choose(Language language) {
    settings.update(now -> now.withLanguage(language));
    applyLanguage(language);
  }

  /** Chooses the other look. */
  public void switchTheme() {
    choose(appearance.dark().get() ? Theme.LIGHT : Theme.DARK);
  }

  /** Chooses the other language. */
  public void switchLanguage() {
    boolean chinese = messages.locale().get().getLanguage().equals(Locale.CHINESE.getLanguage());
    choose(chinese ? Language.ENGLISH : Language.CHINESE);
  }

  private void applyTheme(Theme theme) {
    appearance
        .dark()
        .set(
            switch (theme) {
              case LIGHT -> false;
              case DARK -> true;
              case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            });
  }

  private void applyLanguage(Language language) {
    messages.switchTo(language.locale(Locale.getDefault()));
  }
}
