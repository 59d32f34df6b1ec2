package vitrine.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import vitrine.core.sentiment.TrainingSettings;

/** Training settings changed by arguments such as {@code learningRate=1e-4}. */
final class SettingsArguments {
  private static final JsonMapper JSON = new JsonMapper();

  private SettingsArguments() {}

  static TrainingSettings change(TrainingSettings settings, List<String> arguments)
      throws IOException {
    ObjectNode node = JSON.valueToTree(settings);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.substring(0, equals);
      if (!node.has(name)) {
        throw new IllegalArgumentException("no setting " + name);
      }
      String value = argument.substring(equals + 1);
      boolean text = Character.isLetter(value.charAt(0)) && !value.matches("true|false");
      node.set(name, JSON.readTree(text ? '"' + value + '"' : value));
    }
    return JSON.treeToValue(node, TrainingSettings.class);
  }
}
