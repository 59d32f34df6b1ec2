package vitrine.infra.weights;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import vitrine.core.sentiment.MethodChoice;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** A model card as JSON. What cards of earlier versions lack is filled in. */
public final class CardFile {
  /** Its name in a model's folder. */
  public static final String NAME = "card.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private CardFile() {}

  /**
   * Reads a card.
   *
   * @throws IOException if it is no card
   */
  public static ModelCard read(InputStream in) throws IOException {
    try {
      JsonNode card = JSON.readTree(in);
      if (!card.path("name").isTextual() || !card.path("heads").isArray()) {
        throw new IOException(NAME + " is no model card");
      }
      for (JsonNode head : card.path("heads")) {
        if (head instanceof ObjectNode fields) {
          complete(fields);
        }
      }
      return JSON.treeToValue(card, ModelCard.class);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException(NAME + " is no model card", e);
    }
  }

  /** The card as it is written. */
  public static byte[] bytes(ModelCard card) throws IOException {
    return JSON.writeValueAsBytes(card);
  }

  private static void complete(ObjectNode head) {
    if (head.path("language").asText().equals("OTHER")) {
      head.put("language", "ENGLISH");
    }
    for (String text : new String[] {"adaptation", "adaptationSha256"}) {
      if (!head.has(text)) {
        head.put(text, "");
      }
    }
    for (String list : new String[] {"curve", "groups", "trials"}) {
      if (!head.has(list)) {
        head.putArray(list);
      }
    }
    if (!head.has("choice")) {
      head.set("choice", JSON.valueToTree(MethodChoice.ASKED));
    }
    ObjectNode settings = JSON.valueToTree(TrainingSettings.of(TrainingMethod.HEAD));
    if (head.get("settings") instanceof ObjectNode given) {
      settings.setAll(given);
    }
    head.set("settings", settings);
  }
}
