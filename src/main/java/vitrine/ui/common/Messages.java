package vitrine.ui.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The window's text. A switch of the language is announced by {@link #locale}; the shell then makes
 * its views anew, so controllers never re-translate by hand.
 */
public final class Messages {
  private static final String BUNDLE = "vitrine.messages";

  private final ReadOnlyObjectWrapper<Locale> locale;
  private ResourceBundle bundle;

  /** Text in this language; the locale of the JVM does not matter. */
  public Messages(Locale locale) {
    this.locale = new ReadOnlyObjectWrapper<>(locale);
    bundle = load(locale);
  }

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Whose text, numbers and dates are shown now. */
  public ReadOnlyObjectProperty<Locale> locale() {
    return locale.getReadOnlyProperty();
  }

  /** Switches the language of everything shown from now on. */
  public void switchTo(Locale other) {
    if (!other.equals(locale.get())) {
      bundle = load(other);
      locale.set(other);
    }
  }

  /**
   * The text of a key.
   *
   * @param arguments for the placeholders {0}, {1} …; a text without arguments is taken as it is
   * @throws java.util.MissingResourceException for a key that no bundle holds
   */
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, locale.get()).format(arguments);
  }

  /** The text of a sentence; sentences among its arguments are put into words first. */
  public String text(Sentence sentence) {
    List<Object> arguments = sentence.arguments();
    return text(
        sentence.key(),
        arguments.stream()
            .map(each -> each instanceof Sentence part ? text(part) : each)
            .toArray());
  }

  /** Whether there is a text for the key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The bundle of the language now, for FXML. */
  ResourceBundle bundle() {
    return bundle;
  }
}
