package vitrine.infra.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.trained.NamedArray;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderLibrary;
import vitrine.core.recommend.trained.TrainedArrays;

/** Trained recommenders as folders: {@code card.json} and one safetensors file. */
public final class RecommenderFolders implements RecommenderLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(RecommenderFolders.class);
  private static final String CARD = "card.json";
  private static final String LEARNED = "learned.events";
  private static final String NAME = "[\\p{L}\\p{N}_-]{1,60}";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public Path folder(Path library, String name) {
    if (!name.matches(NAME)) {
      throw new VitrineException(ProblemCode.MODEL_NAME_INVALID, name);
    }
    return library.resolve(name);
  }

  /**
   * The weights get a name of their own and the card follows in one move, so that a reader finds
   * the old model or the new one, never a mixture.
   */
  @Override
  public RecommenderCard save(Path library, RecommenderCard card, TrainedArrays trained) {
    Path folder = folder(library, card.name());
    Map<String, Tensor> tensors = new HashMap<>();
    trained
        .arrays()
        .forEach(
            (name, array) ->
                tensors.put(name, new Tensor(array.shape(), FloatBuffer.wrap(array.values()))));
    tensors.put(LEARNED, learned(trained.learned()));
    try {
      Files.createDirectories(folder);
      byte[] content = Safetensors.bytes(tensors);
      String hash = Fingerprint.of(content).sha256();
      String file = "%s-%s.safetensors".formatted(card.model(), hash.substring(0, 8));
      RecommenderCard complete = card.stored(file, hash);
      replace(folder, file, content);
      replace(folder, CARD, JSON.writeValueAsBytes(complete));
      deleteUnnamed(folder, file);
      return complete;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.MODEL_NOT_WRITTEN, e, card.name());
    }
  }

  /** Counts below 2^24 are exact as floats. */
  private static Tensor learned(int[] counts) {
    float[] values = new float[counts.length];
    for (int user = 0; user < counts.length; user++) {
      values[user] = counts[user];
    }
    return Tensor.of(values);
  }

  private static int[] learned(NamedArray counts) {
    int[] values = new int[counts.values().length];
    for (int user = 0; user < values.length; user++) {
      values[user] = (int) counts.values()[user];
    }
    return values;
  }

  private static void replace(Path folder, String name, byte[] content) throws IOException {
    Path partial = Files.createTempFile(folder, name, ".part");
    try {
      Files.write(partial, content);
      Files.move(
          partial,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Deletes the weights of earlier trainings, which the card names no more. */
  private static void deleteUnnamed(Path folder, String named) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".safetensors") && !name.equals(named)) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public List<RecommenderCard> cards(Path library) {
    List<RecommenderCard> cards = new ArrayList<>();
    if (!Files.isDirectory(library)) {
      return cards;
    }
    try (Stream<Path> folders = Files.list(library)) {
      for (Path each : folders.sorted().toList()) {
        if (Files.isRegularFile(each.resolve(CARD))) {
          try {
            cards.add(card(each));
          } catch (IOException e) {
            LOG.warn("the model in {} is left out", each, e);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("models cannot be listed in {}", library, e);
    }
    return cards;
  }

  private static RecommenderCard card(Path folder) throws IOException {
    try {
      RecommenderCard card =
          JSON.readValue(Files.readAllBytes(folder.resolve(CARD)), RecommenderCard.class);
      if (card.name() == null
          || card.model() == null
          || card.settings() == null
          || card.learnedFrom() == null
          || card.curve() == null
          || card.weights() == null) {
        throw new IOException(CARD + " is no card of a recommender");
      }
      return card;
    } catch (JsonProcessingException e) {
      throw new IOException(CARD + " is no card of a recommender", e);
    }
  }

  @Override
  public Stored open(Path library, String name) {
    Path folder = folder(library, name);
    if (!Files.isRegularFile(folder.resolve(CARD))) {
      throw new VitrineException(ProblemCode.MODEL_NOT_FOUND, name);
    }
    try {
      RecommenderCard card = card(folder);
      Path weights = folder.resolve(card.weights());
      if (!weights.normalize().startsWith(folder.normalize()) || !Files.isRegularFile(weights)) {
        throw new VitrineException(ProblemCode.MODEL_FILE_DAMAGED, name, card.weights());
      }
      byte[] content = Files.readAllBytes(weights);
      if (!Fingerprint.of(content).sha256().equals(card.sha256())) {
        throw new VitrineException(ProblemCode.MODEL_FILE_DAMAGED, name, card.weights());
      }
      Map<String, NamedArray> arrays = new HashMap<>();
      Safetensors.read(ByteBuffer.wrap(content))
          .forEach(
              (key, tensor) -> arrays.put(key, new NamedArray(tensor.shape(), tensor.toVector())));
      NamedArray learned = arrays.remove(LEARNED);
      if (learned == null) {
        throw new IOException("no counts of what was learned");
      }
      return new Stored(
          card, new TrainedArrays(arrays, card.settings(), card.curve(), learned(learned)));
    } catch (IOException | IllegalArgumentException e) {
      throw new VitrineException(ProblemCode.MODEL_DAMAGED, e, name);
    }
  }
}
