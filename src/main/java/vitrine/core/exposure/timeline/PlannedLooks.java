package vitrine.core.exposure.timeline;

import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;

/** On which days a planned look was due: the first whose units reach its share of the plan. */
final class PlannedLooks {
  private final AnalysisPlan plan;
  private int made;

  PlannedLooks(AnalysisPlan plan) {
    this.plan = plan;
  }

  /** Whether the effect, the next one in time, is a look. */
  boolean isLook(Effect effect, boolean last) {
    if (plan.planned().isEmpty()) {
      return false;
    }
    double share =
        ((double) effect.control().n() + effect.treatment().n()) / plan.planned().getAsDouble();
    int before = made;
    while (made < plan.looks().size() && plan.looks().get(made) <= share) {
      made++;
    }
    return last || made > before;
  }
}
