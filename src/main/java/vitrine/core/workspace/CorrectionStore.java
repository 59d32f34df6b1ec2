package vitrine.core.workspace;

import java.util.Collection;
import java.util.List;
import vitrine.core.common.Fingerprint;

/** What reviewers corrected, one a text and aspect. */
public interface CorrectionStore {

  /** All corrections, the newest first. */
  List<CorrectionEntry> list();

  /** Keeps corrections, all or none; one of the same text and aspect is replaced. */
  void save(Collection<CorrectionEntry> corrections);

  /**
   * Takes a correction back, if it is there.
   *
   * @param aspect empty for the review as a whole
   */
  void delete(Fingerprint text, String aspect);
}
