package vitrine.ui.engagement;

import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentHeadline;

/**
 * A running experiment in one line.
 *
 * @param name the experiment's
 * @param headline what its first metric says; empty where its columns cannot be made out, which its
 *     own screen explains
 */
record ExperimentLine(String name, Optional<ExperimentHeadline> headline) {

  /** What an experiment says now. One that cannot be read does not take the others down. */
  static ExperimentLine of(Listed listed, Frame frame, Progress progress) {
    String name = listed.name();
    try {
      return new ExperimentLine(name, ExperimentHeadline.of(listed, frame, progress));
    } catch (VitrineException unreadable) {
      return new ExperimentLine(name, Optional.empty());
    }
  }
}
