package vitrine.core.workspace;

import java.util.Collection;
import java.util.Map;
import vitrine.core.common.Fingerprint;

/** Class probabilities by model and text, so that a text is scored once by a model. */
public interface ScoreStore {

  /** The known probabilities of a model, by text fingerprint; unknown texts are left out. */
  Map<Fingerprint, float[]> find(Fingerprint model, Collection<Fingerprint> texts);

  /** Keeps probabilities of a model, by text fingerprint. */
  void save(Fingerprint model, Map<Fingerprint, float[]> probabilities);
}
