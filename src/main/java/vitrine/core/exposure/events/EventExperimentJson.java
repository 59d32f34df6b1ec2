package vitrine.core.exposure.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import vitrine.core.engagement.segment.RecordJson;

/** An experiment on events as a document of the workspace. */
public final class EventExperimentJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final RecordJson RECORDS = new RecordJson(Map.of());

  private EventExperimentJson() {}

  /** The experiment as a JSON object. */
  public static String write(EventExperiment experiment) {
    return RECORDS.write(experiment, EventExperiment.class).toString();
  }

  /** The experiment of a JSON object; empty where the document is none, as that of a set-up. */
  public static Optional<EventExperiment> read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      return root.has("assignment")
          ? Optional.of((EventExperiment) RECORDS.read(root, EventExperiment.class))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
