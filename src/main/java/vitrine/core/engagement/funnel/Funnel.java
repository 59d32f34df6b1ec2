package vitrine.core.engagement.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.PreparedLog;

/** Counts how many users reach each step of a funnel. */
public final class Funnel {
  private final PreparedLog data;
  private final FunnelQuery query;

  private Funnel(PreparedLog data, FunnelQuery query) {
    this.data = data;
    this.query = query;
  }

  /**
   * The funnel of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}, and if a step names an event that the data does
   *     not have
   */
  public static FunnelReport report(PreparedLog data, FunnelQuery query, Progress progress) {
    progress.step("progress.funnel");
    return new Funnel(data, query).report(progress);
  }

  private FunnelReport report(Progress progress) {
    FunnelOutcomes outcomes = FunnelWalk.of(data, query, false);
    progress.checkCancelled();
    long[] windows = outcomes.windows();
    long[] counts = outcomes.counts();
    List<Optional<Reason>> why = why(counts);
    List<FunnelReport.Part> parts =
        query.breakdown().stream()
            .flatMap(by -> FunnelParts.of(data, by, outcomes).stream())
            .map(part -> new FunnelReport.Part(part.slice(), steps(part.counts(), why)))
            .toList();
    return new FunnelReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        query.base().daysOf(data),
        data.dataDays(),
        steps(counts, why),
        Figure.share(windows[1], windows[0]),
        parts);
  }

  /** Steps that nobody reached are searched for, so that a zero can be told from a wrong step. */
  private List<Optional<Reason>> why(long[] counts) {
    List<Optional<Reason>> why = new ArrayList<>();
    for (int step = 0; step < counts.length; step++) {
      why.add(
          counts[step] > 0 || FunnelWalk.occurs(data, query, step)
              ? Optional.empty()
              : Optional.of(Reason.STEP_NEVER_OCCURS));
    }
    return why;
  }

  private List<FunnelReport.Step> steps(long[] counts, List<Optional<Reason>> why) {
    List<FunnelReport.Step> steps = new ArrayList<>();
    for (int step = 0; step < counts.length; step++) {
      steps.add(
          new FunnelReport.Step(
              query.steps().get(step),
              counts[step],
              Figure.share(counts[step], counts[0]),
              Figure.share(counts[step], counts[Math.max(0, step - 1)]),
              why.get(step)));
    }
    return steps;
  }
}
