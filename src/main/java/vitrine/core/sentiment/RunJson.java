package vitrine.core.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import vitrine.core.workspace.RunEntry;

/** The settings and metrics of a run as the JSON that a workspace keeps. */
public final class RunJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RunJson() {}

  /** An order with all its settings. */
  static String settings(TrainingOrder order, int corrections) {
    return settings(order, order.settings(), corrections);
  }

  /** The settings of an order as they were in the end, where they were chosen or searched for. */
  static String settled(RunEntry run, ModelCard card) {
    return settings(
        order(run),
        card.heads().getFirst().settings(),
        read(run.settings()).path("corrections").asInt());
  }

  private static String settings(TrainingOrder order, TrainingSettings settings, int corrections) {
    ObjectNode node = JSON.createObjectNode();
    node.put("dataset", order.dataset());
    node.put("source", order.source().key());
    node.put("corrections", corrections);
    node.put("automatic", order.automatic());
    node.put("search", order.search());
    node.setAll((ObjectNode) JSON.valueToTree(settings));
    return node.toString();
  }

  /** The order that a run was asked for with. */
  static TrainingOrder order(RunEntry run) {
    JsonNode node = read(run.settings());
    try {
      return new TrainingOrder(
          run.name(),
          node.path("dataset").asText(),
          LearningSource.LABELS.key().equals(node.path("source").asText())
              ? LearningSource.LABELS
              : LearningSource.STARS,
          JSON.treeToValue(node, TrainingSettings.class),
          node.path("automatic").asBoolean(),
          node.path("search").asBoolean());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run that is no JSON", e);
    }
  }

  /** Every setting by its name, in the order in which they stand. */
  public static Map<String, String> settings(RunEntry run) {
    Map<String, String> all = new LinkedHashMap<>();
    read(run.settings())
        .properties()
        .forEach(
            entry ->
                all.put(
                    entry.getKey(),
                    entry.getValue().isArray()
                        ? list(entry.getValue())
                        : entry.getValue().asText()));
    return all;
  }

  private static String list(JsonNode values) {
    StringJoiner joined = new StringJoiner(", ");
    values.forEach(value -> joined.add(value.asText().toLowerCase(Locale.ROOT)));
    return joined.toString();
  }

  /** With which settings a search tried. */
  static String trialSettings(SearchTrial trial) {
    ObjectNode node = JSON.createObjectNode();
    node.put("learningRate", trial.learningRate());
    node.put("rank", trial.rank());
    node.put("epochs", trial.epochs());
    return node.toString();
  }

  /** What a search's trial came to, on validation rows. */
  static String trialMetrics(SearchTrial trial) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rows", trial.rows());
    node.put("validationLoss", trial.validationLoss());
    node.put("validationAccuracy", trial.validationAccuracy());
    return node.toString();
  }

  /** The metrics, with figures for all languages together. */
  static String metrics(RunMetrics metrics) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rows", metrics.rows());
    node.put("accuracy", metrics.accuracy());
    node.put("macroF1", metrics.macroF1());
    node.put("ece", metrics.ece());
    metrics.examplesPerSecond().ifPresent(speed -> node.put("examplesPerSecond", speed));
    node.set("heads", JSON.valueToTree(metrics.heads()));
    metrics.effect().ifPresent(effect -> node.set("corrections", effect(effect)));
    return node.toString();
  }

  private static ObjectNode effect(CorrectionEffect effect) {
    ObjectNode node = JSON.createObjectNode();
    node.put("before", effect.before());
    node.put("known", effect.known());
    node.put("learned", effect.learned());
    node.set("heldOut", paired(effect.heldOut()));
    effect.corrected().ifPresent(corrected -> node.set("corrected", paired(corrected)));
    return node;
  }

  private static ObjectNode paired(PairedAccuracy paired) {
    ObjectNode node = JSON.valueToTree(paired);
    node.put("before", paired.before());
    node.put("after", paired.after());
    node.put("difference", paired.difference());
    node.put("low", paired.low());
    node.put("high", paired.high());
    node.put("p", paired.p());
    return node;
  }

  /** The metrics of a run that has some. */
  public static Optional<RunMetrics> metrics(RunEntry run) {
    JsonNode node = read(run.metrics());
    if (!node.path("heads").isArray()) {
      return Optional.empty();
    }
    try {
      List<RunMetrics.Head> heads = new ArrayList<>();
      for (JsonNode head : node.path("heads")) {
        heads.add(JSON.treeToValue(head, RunMetrics.Head.class));
      }
      return Optional.of(
          new RunMetrics(
              heads,
              node.has("examplesPerSecond")
                  ? OptionalDouble.of(node.path("examplesPerSecond").asDouble())
                  : OptionalDouble.empty(),
              node.has("corrections")
                  ? Optional.of(effect(node.path("corrections")))
                  : Optional.empty()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run that is no JSON", e);
    }
  }

  private static CorrectionEffect effect(JsonNode node) throws JsonProcessingException {
    return new CorrectionEffect(
        node.path("before").asText(),
        node.path("known").asBoolean(),
        node.path("learned").asInt(),
        JSON.treeToValue(node.path("heldOut"), PairedAccuracy.class),
        node.has("corrected")
            ? Optional.of(JSON.treeToValue(node.path("corrected"), PairedAccuracy.class))
            : Optional.empty());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run that is no JSON", e);
    }
  }
}
