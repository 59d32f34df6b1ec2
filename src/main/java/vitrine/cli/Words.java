package vitrine.cli;

import java.text.MessageFormat;
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

  /** Sentences about imports. */
  ImportText sentences() {
    return new ImportText(this::text);
  }
}
