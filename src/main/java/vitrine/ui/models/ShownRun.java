package vitrine.ui.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.sentiment.RunJson;
import vitrine.core.sentiment.RunMetrics;
import vitrine.core.sentiment.SampledF1;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;

/**
 * A run as the screen shows it.
 *
 * @param run as it is kept
 * @param curve its epochs
 * @param settings by name
 * @param metrics what it came to
 * @param f1 the interval of its macro-F1
 */
record ShownRun(
    RunEntry run,
    List<RunEpoch> curve,
    Map<String, String> settings,
    Optional<RunMetrics> metrics,
    Optional<SampledF1> f1) {
  static ShownRun of(RunEntry run, List<RunEpoch> curve) {
    Optional<RunMetrics> metrics = RunJson.metrics(run).filter(some -> some.rows() > 0);
    return new ShownRun(
        run,
        List.copyOf(curve),
        RunJson.settings(run),
        metrics,
        metrics.map(some -> SampledF1.of(some.confusion())));
  }
}
