package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.SegmentColumns;
import vitrine.core.exposure.UnitSegments;

/**
 * An experiment inside segments.
 *
 * @param splits what the units can be split by
 * @param chosen what they are split by; empty where there is nothing
 * @param result with the effects inside the segments
 */
public record SegmentsAnswer(List<Split> splits, Optional<Split> chosen, ExperimentResult result) {
  /** Copies the list. */
  public SegmentsAnswer {
    splits = List.copyOf(splits);
  }

  /** The units split as wanted, or by the first column where that is not there. */
  public static SegmentsAnswer of(
      ExperimentsViewModel screen, ExperimentView view, SplitChoice choice, Progress progress) {
    List<Split> splits = new ArrayList<>();
    view.events()
        .map(EventView::splits)
        .orElseGet(() -> SegmentColumns.of(view.frame(), view.setup()))
        .forEach(name -> splits.add(new Split(name, false)));
    for (Segment segment : screen.segments().get()) {
      splits.add(new Split(segment.name(), true));
    }
    Optional<Split> chosen =
        choice.wanted().filter(splits::contains).or(() -> splits.stream().findFirst());
    FrameExperiment.Read read = view.reading().read();
    ExperimentData data =
        chosen
            .map(split -> read.data().splitBy(List.of(units(screen, view, read, split, progress))))
            .orElse(read.data());
    return new SegmentsAnswer(splits, chosen, ExperimentRun.of(data, read.design(), progress));
  }

  private static UnitSegments units(
      ExperimentsViewModel screen,
      ExperimentView view,
      FrameExperiment.Read read,
      Split split,
      Progress progress) {
    return split.saved()
        ? SegmentColumns.members(screen.members(split.name(), progress), read.data())
        : view.events()
            .map(events -> events.split(split.name()))
            .orElseGet(
                () -> FrameExperiment.segments(view.frame(), view.reading().query(), split.name()));
  }
}
