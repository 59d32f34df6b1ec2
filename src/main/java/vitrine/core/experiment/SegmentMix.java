package vitrine.core.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;

/**
 * Whether an effect comes from the arm or from another mix of segments in it (Simpson, "The
 * interpretation of interaction in contingency tables", Journal of the Royal Statistical Society B
 * 13, 1951).
 *
 * @param column that splits the units
 * @param metric what is measured
 * @param control the arm that is compared with
 * @param arm the arm
 * @param kind what the mix does
 * @param cells the segments with units in both arms
 * @param overall the absolute effect over the units of these segments, at a fixed horizon
 * @param sameMix the absolute effect with both arms brought to the same mix of segments
 * @param sharesP that both arms were drawn with the same shares of segments (chi-squared)
 */
public record SegmentMix(
    String column,
    Metric metric,
    String control,
    String arm,
    Kind kind,
    List<Cell> cells,
    Estimated overall,
    Estimated sameMix,
    double sharesP) {
  /** Copies the list. */
  public SegmentMix {
    cells = List.copyOf(cells);
  }

  /** What another mix of segments does to an effect. */
  public enum Kind {
    /** Nothing that would change what is said. */
    CONSISTENT,
    /** At the same mix the effect has another verdict. */
    OTHER_VERDICT,
    /** At the same mix the effect points the other way. */
    REVERSED;

    /** The name in JSON and in the bundles. */
    public String argument() {
      return switch (this) {
        case CONSISTENT -> "consistent";
        case OTHER_VERDICT -> "otherVerdict";
        case REVERSED -> "reversed";
      };
    }
  }

  /**
   * A segment in both arms.
   *
   * @param segment its name
   * @param controlUnits units in the control
   * @param armUnits units in the arm
   * @param controlShare of the control's units
   * @param armShare of the arm's units
   * @param controlValue the metric in the control
   * @param armValue the metric in the arm
   */
  public record Cell(
      String segment,
      long controlUnits,
      long armUnits,
      double controlShare,
      double armShare,
      double controlValue,
      double armValue) {}

  /** Whether the mix changes what is said of the arm. */
  public boolean misleads() {
    return kind != Kind.CONSISTENT;
  }

  /** The sentence. */
  public Clause clause() {
    Cell most =
        cells.stream()
            .max(Comparator.comparingDouble(c -> Math.abs(c.armShare() - c.controlShare())))
            .orElseThrow();
    return new Clause(
        "experiment.simpson." + kind.argument().toLowerCase(Locale.ROOT),
        List.of(
            new Name(metric.name()),
            new Name(arm),
            new Name(control),
            new Name(column),
            EffectFigures.difference(metric, overall.value()),
            new Probability(overall.p()),
            EffectFigures.difference(metric, sameMix.value()),
            new Probability(sameMix.p()),
            new Name(most.segment()),
            new Share(most.controlShare(), false),
            new Share(most.armShare(), false),
            new Probability(sharesP)));
  }
}
