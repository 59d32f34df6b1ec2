package vitrine.core.recommend.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vitrine.core.common.Fingerprint;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.workspace.SettingStore;

/**
 * Verdicts on explanations, kept with a workspace: one a model and its settings, and it counts only
 * for the data that it was measured on.
 */
public final class KeptFidelity {
  private static final String KEY = "recommend.fidelity";
  private static final JsonMapper JSON = new JsonMapper();

  private final SettingStore settings;

  /** The verdicts of a workspace. */
  public KeptFidelity(SettingStore settings) {
    this.settings = settings;
  }

  /** Keeps a report's verdict in place of the model's last one; a report without one keeps none. */
  public void keep(ExplanationReport report) {
    ObjectNode all = all();
    String model = key(report.model(), report.settings());
    all.remove(model);
    report
        .fidelity()
        .ifPresent(
            verdict ->
                all.putObject(model)
                    .put("data", report.data().sha256())
                    .put("fidelity", verdict.argument()));
    settings.save(KEY, all.toString());
  }

  /** The verdict on a model of these data; empty where it was not measured. */
  public Optional<Fidelity> of(FittedRecommender model, Fingerprint data) {
    JsonNode kept = all().path(key(model.name(), model.settings()));
    return kept.path("data").asText().equals(data.sha256())
        ? Arrays.stream(Fidelity.values())
            .filter(verdict -> verdict.argument().equals(kept.path("fidelity").asText()))
            .findFirst()
        : Optional.empty();
  }

  private ObjectNode all() {
    String text = settings.find(KEY).orElse("{}");
    try {
      return JSON.readTree(text) instanceof ObjectNode kept ? kept : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("verdicts that this program did not write", e);
    }
  }

  private static String key(String model, Map<String, Object> settings) {
    return model + " " + new TreeMap<>(settings);
  }
}
