package vitrine.core.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;

/** An encoder that asks another only for texts it has not seen, each once. */
public final class CachedTextEncoder implements TextEncoder {
  /** Vectors are saved this often, so that a cancelled run is not lost. */
  private static final int SAVED_TOGETHER = 2048;

  private final TextEncoder encoder;
  private final EmbeddingCache cache;

  /** Puts a cache before an encoder. */
  public CachedTextEncoder(TextEncoder encoder, EmbeddingCache cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  @Override
  public String name() {
    return encoder.name();
  }

  @Override
  public Fingerprint fingerprint() {
    return encoder.fingerprint();
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  /** The fingerprint that a text is remembered by. */
  public static Fingerprint fingerprintOf(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    List<Fingerprint> keys = texts.stream().map(CachedTextEncoder::fingerprintOf).toList();
    Map<Fingerprint, float[]> vectors = new HashMap<>(cache.find(fingerprint(), keys));
    Map<Fingerprint, String> missing = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!vectors.containsKey(keys.get(i))) {
        missing.put(keys.get(i), texts.get(i));
      }
    }
    List<Fingerprint> queue = List.copyOf(missing.keySet());
    for (int from = 0; from < queue.size(); from += SAVED_TOGETHER) {
      List<Fingerprint> now = queue.subList(from, Math.min(queue.size(), from + SAVED_TOGETHER));
      List<String> wanted = new ArrayList<>();
      now.forEach(key -> wanted.add(missing.getOrDefault(key, "")));
      float[][] encoded = encoder.encode(wanted, new Part(progress, from, queue.size()));
      Map<Fingerprint, float[]> fresh = new HashMap<>();
      for (int i = 0; i < encoded.length; i++) {
        fresh.put(now.get(i), encoded[i]);
      }
      cache.save(fingerprint(), fresh);
      vectors.putAll(fresh);
    }
    return keys.stream().map(vectors::get).toArray(float[][]::new);
  }
}
