package vitrine.core.exposure.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.workspace.SettingStore;

/**
 * What a workspace remembers of its portfolio.
 *
 * @param source where the checkpoints come from
 * @param planned units of both arms together that every stream was planned for, if anybody did
 */
public record PortfolioSetting(PortfolioSource source, OptionalDouble planned) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "experiment.portfolio";

  /** The remembered one; empty where there is none, or it cannot be understood any more. */
  public static Optional<PortfolioSetting> find(SettingStore settings) {
    return settings.find(KEY).flatMap(PortfolioSetting::read);
  }

  /** Remembers it. */
  public void save(SettingStore settings) {
    settings.save(KEY, write());
  }

  /** The same portfolio, planned otherwise. */
  public PortfolioSetting withPlanned(OptionalDouble units) {
    return new PortfolioSetting(source, units);
  }

  private String write() {
    ObjectNode root = JSON.createObjectNode();
    switch (source) {
      case PortfolioSource.Dataset(String name) -> root.put("dataset", name);
      case PortfolioSource.Files(List<Path> files) -> {
        ArrayNode paths = root.putArray("files");
        files.forEach(file -> paths.add(file.toString()));
      }
    }
    planned.ifPresent(units -> root.put("planned", units));
    return root.toString();
  }

  private static Optional<PortfolioSetting> read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      OptionalDouble planned =
          root.path("planned").asDouble() > 0
              ? OptionalDouble.of(root.path("planned").asDouble())
              : OptionalDouble.empty();
      if (root.hasNonNull("dataset")) {
        String name = root.path("dataset").asText();
        return Optional.of(new PortfolioSetting(new PortfolioSource.Dataset(name), planned));
      }
      List<Path> files = new ArrayList<>();
      for (JsonNode file : root.path("files")) {
        files.add(Path.of(file.asText()));
      }
      return files.isEmpty()
          ? Optional.empty()
          : Optional.of(new PortfolioSetting(new PortfolioSource.Files(files), planned));
    } catch (JsonProcessingException | InvalidPathException e) {
      // A document of another version is as good as none: the user opens the file again.
      return Optional.empty();
    }
  }
}
