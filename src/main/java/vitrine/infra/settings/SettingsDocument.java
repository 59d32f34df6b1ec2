package vitrine.infra.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.settings.Language;
import vitrine.core.settings.Settings;
import vitrine.core.settings.Theme;
import vitrine.core.settings.WindowState;

/**
 * The settings as JSON. A field that is absent or that this version does not understand keeps its
 * default, so that a newer version's file does not lose the rest.
 */
final class SettingsDocument {
  private final JsonMapper json = new JsonMapper();

  byte[] write(Settings settings) {
    ObjectNode root = json.createObjectNode();
    root.put("theme", settings.theme().name());
    root.put("language", settings.language().name());
    root.put("device", settings.device());
    root.put("welcomed", settings.welcomed());
    ArrayNode recent = root.putArray("recentWorkspaces");
    settings.recentWorkspaces().forEach(folder -> recent.add(folder.toString()));
    settings.lastRoute().ifPresent(route -> root.put("lastRoute", route));
    settings
        .window()
        .ifPresent(
            window ->
                root.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized()));
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings that are no JSON", e);
    }
  }

  Settings read(byte[] file) throws IOException {
    JsonNode root = json.readTree(file);
    if (!root.isObject()) {
      throw new IOException("settings are no JSON object");
    }
    Settings defaults = Settings.DEFAULTS;
    return new Settings(
        choice(Theme.class, root.path("theme"), defaults.theme()),
        choice(Language.class, root.path("language"), defaults.language()),
        root.path("device").asText(defaults.device()),
        folders(root.path("recentWorkspaces")),
        window(root.path("window")),
        Optional.ofNullable(root.path("lastRoute").textValue()),
        root.path("welcomed").asBoolean(false));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, E otherwise) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(node.asText())) {
        return value;
      }
    }
    return otherwise;
  }

  private static List<Path> folders(JsonNode node) {
    List<Path> folders = new ArrayList<>();
    for (JsonNode folder : node) {
      path(folder.asText()).ifPresent(folders::add);
    }
    return folders.subList(0, Math.min(Settings.RECENT, folders.size()));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException otherPlatform) {
      return Optional.empty();
    }
  }

  private static Optional<WindowState> window(JsonNode node) {
    double width = node.path("width").asDouble();
    double height = node.path("height").asDouble();
    double x = node.path("x").asDouble();
    double y = node.path("y").asDouble();
    if (!(width > 0) || !(height > 0) || !Double.isFinite(x + y)) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowState(x, y, width, height, node.path("maximized").asBoolean(false)));
  }
}
