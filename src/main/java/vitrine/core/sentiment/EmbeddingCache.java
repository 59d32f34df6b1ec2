package vitrine.core.sentiment;

import java.util.Collection;
import java.util.Map;
import vitrine.core.common.Fingerprint;

/** Vectors of texts by encoder, so that a text is encoded once. A cache: it may forget. */
public interface EmbeddingCache {

  /** The known vectors of an encoder, by text fingerprint; unknown texts are left out. */
  Map<Fingerprint, float[]> find(Fingerprint encoder, Collection<Fingerprint> texts);

  /** Keeps vectors of an encoder, by text fingerprint. All have the same length. */
  void save(Fingerprint encoder, Map<Fingerprint, float[]> vectors);
}
