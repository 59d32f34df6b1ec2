package vitrine.ui.models;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.workspace.RunEntry;
import vitrine.ui.common.RunningTask;

/**
 * A training that was asked for and has not ended.
 *
 * @param run as it is kept
 * @param task its progress, estimate and cancel
 * @param curve the epochs so far
 * @param begun whether its turn has come
 */
record LiveTraining(RunEntry run, RunningTask task, List<TrainingEpoch> curve, boolean begun) {
  LiveTraining {
    curve = List.copyOf(curve);
  }

  LiveTraining begin() {
    return new LiveTraining(run, task, List.of(), true);
  }

  LiveTraining and(TrainingEpoch epoch) {
    List<TrainingEpoch> longer = new ArrayList<>(curve);
    longer.add(epoch);
    return new LiveTraining(run, task, longer, true);
  }
}
