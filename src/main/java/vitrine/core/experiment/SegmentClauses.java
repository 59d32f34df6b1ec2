package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Term;

/** What a segment shows, in words. */
public final class SegmentClauses {
  private SegmentClauses() {}

  /** The effect inside, and whether it differs from the rest. */
  public static List<Clause> of(ExperimentReport report, SegmentEffects segment) {
    Effect effect = segment.inside();
    List<Clause> clauses = new ArrayList<>();
    clauses.add(
        switch (effect.absolute()) {
          case NotEstimable none ->
              Clause.of(
                  "segmentNone",
                  new Name(segment.segment()),
                  new Name(effect.metric().name()),
                  new Name(effect.arm()),
                  new Term("experiment.reason." + none.reason().code()));
          case Estimated inside ->
              Clause.of(
                  "segment",
                  new Name(segment.segment()),
                  new Name(effect.metric().name()),
                  new Name(effect.arm()),
                  new Name(report.control()),
                  difference(effect, inside.value()),
                  difference(effect, inside.interval().low()),
                  difference(effect, inside.interval().high()));
          case Posterior _ ->
              throw new IllegalStateException("segments are judged at a fixed horizon");
        });
    segment
        .difference()
        .estimated()
        .ifPresent(
            rest ->
                clauses.add(
                    Clause.of(
                        rest.pAdjusted() < report.alpha() ? "segmentDiffers" : "segmentAlike",
                        difference(effect, rest.value()),
                        new Probability(rest.pAdjusted()))));
    return clauses;
  }

  private static Figure difference(Effect effect, double value) {
    return EffectFigures.difference(effect.metric(), value);
  }
}
