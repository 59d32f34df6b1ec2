package vitrine.ui.engagement.funnel;

import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;

/**
 * A funnel and how long its users took.
 *
 * @param report users by step
 * @param times between the steps
 * @param steps where its steps come from
 */
public record FunnelView(FunnelReport report, ConvertTimes times, Steps steps) {

  /** Where the steps of a funnel come from. */
  public enum Steps {
    /** The user chose them. */
    CHOSEN,
    /** View, cart, purchase, as nothing else was asked for. */
    STANDARD,
    /** Others, as the data lacks some of those. */
    OTHERS,
    /** One kind of event twice, as the data has no other. */
    ONE_KIND
  }

  /** Computes both; where no steps are chosen, or the data lacks one by name, for its own steps. */
  public static FunnelView of(
      PreparedLog data, EngagementQuery base, FunnelChoice choice, Progress progress) {
    boolean chosen = !choice.steps().isEmpty() && FunnelSteps.known(data, choice.steps());
    List<EventSelection> steps = chosen ? choice.steps() : FunnelSteps.of(data);
    FunnelQuery query = choice.through(steps).query(base);
    return new FunnelView(
        Funnel.report(data, query, progress),
        ConvertTimes.of(data, query, progress),
        chosen ? Steps.CHOSEN : FunnelSteps.origin(steps));
  }
}
