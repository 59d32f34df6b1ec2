package vitrine.ui.experiment;

import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.TimelineAnalysis;

/**
 * An experiment over time.
 *
 * @param control the arm that the others are compared with
 * @param timeline its days; empty where the rows have no times
 */
public record TimeAnswer(String control, Optional<ExperimentTimeline> timeline) {

  /** The days of an experiment. */
  public static TimeAnswer of(ExperimentView view, Progress progress) {
    FrameExperiment.Read read = view.reading().read();
    return new TimeAnswer(
        read.design().control(),
        read.data().days().map(_ -> TimelineAnalysis.of(read.data(), read.design(), progress)));
  }
}
