package vitrine.core.exposure.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Clause;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Metric;

/**
 * What somebody would have seen who read a fixed test at the end of every day.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param looks days on which the test could be made
 * @param significant days on which p was under alpha
 * @param first the first such day
 * @param atEnd whether the last day is one
 * @param alwaysValid days on which the always-valid interval excluded 0
 */
public record Peeking(
    Metric metric,
    String arm,
    int looks,
    int significant,
    Optional<LocalDate> first,
    boolean atEnd,
    int alwaysValid) {

  static Peeking of(Timeline timeline) {
    int looks = 0;
    int significant = 0;
    int alwaysValid = 0;
    boolean last = false;
    Optional<LocalDate> first = Optional.empty();
    for (Timeline.Day day : timeline.days()) {
      last = false;
      if (day.fixed().absolute() instanceof Estimated fixed) {
        looks++;
        last = fixed.p() < fixed.level();
        significant += last ? 1 : 0;
        first = last && first.isEmpty() ? Optional.of(day.date()) : first;
      }
      if (day.alwaysValid().absolute() instanceof Estimated sequential) {
        alwaysValid += sequential.p() < sequential.level() ? 1 : 0;
      }
    }
    return new Peeking(
        timeline.metric(), timeline.arm(), looks, significant, first, last, alwaysValid);
  }

  /** Whether a look on the way would have said something that the end does not say. */
  public boolean misleads() {
    return significant > 0 && !atEnd;
  }

  /** The sentence. */
  public Clause clause() {
    return first
        .map(
            day ->
                clause(
                    atEnd ? "kept" : "lost",
                    new Figure.Date(day),
                    new Count(significant),
                    new Count(alwaysValid)))
        .orElseGet(() -> clause(looks == 0 ? "untested" : "none"));
  }

  private Clause clause(String kind, Figure... more) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Name(metric.name()));
    figures.add(new Name(arm));
    figures.add(new Count(looks));
    figures.addAll(List.of(more));
    return new Clause("experiment.timeline.peeking." + kind, figures);
  }
}
