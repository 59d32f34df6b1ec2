package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.SegmentMix;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.Novelty;
import vitrine.core.exposure.timeline.Peeking;

/** What the mix of segments and the days say, for people at a terminal. */
final class TimelineText {
  private final ClauseWriter writer;
  private final PrintWriter out;

  TimelineText(ClauseWriter writer, PrintWriter out) {
    this.writer = writer;
    this.out = out;
  }

  void print(List<SegmentMix> mixes, Optional<ExperimentTimeline> timeline) {
    mixes.forEach(mix -> out.println(writer.write(mix.clause())));
    timeline.ifPresent(
        days -> {
          out.println();
          days.peeking().stream().map(Peeking::clause).map(writer::write).forEach(out::println);
          days.novelties().stream().map(Novelty::clause).map(writer::write).forEach(out::println);
        });
  }
}
