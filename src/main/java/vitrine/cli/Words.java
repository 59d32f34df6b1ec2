package vitrine.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vitrine.core.importing.ImportText;

/**
 * Fills the sentences of a bundle.
 *
 * @param messages in the user's language
 */
record Words(ResourceBundle messages) {

  /** The sentence of a key with its places filled. */
  String text(String key, Object... arguments) {
    return new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments);
  }

  /** The name of a constant in JSON and on the command line: lower case. */
  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Sentences about imports. */
  ImportText sentences() {
    return new ImportText(this::text);
  }
}
