package vitrine.core.experiment.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * A stream over time.
 *
 * @param key which one
 * @param looks a checkpoint each, in order of time; the last one is the end
 * @param lift (treatment - control) / |control| at the end
 * @param corrected the p of the end among the streams of the metric; empty where it has none
 */
public record StreamResult(
    CheckpointStream.Key key,
    List<Look> looks,
    ExperimentOutcome lift,
    Optional<CorrectedP> corrected) {
  /** Copies the list. */
  public StreamResult {
    looks = List.copyOf(looks);
  }

  /**
   * A p among the p of other streams.
   *
   * @param holm no false discovery at all, with probability 1 - alpha
   * @param benjaminiHochberg at most a share alpha of false discoveries, on average
   */
  public record CorrectedP(double holm, double benjaminiHochberg) {}

  /** The last checkpoint. */
  public Look end() {
    return looks.getLast();
  }

  /** The p of the end after a correction, where there is one. */
  public OptionalDouble p(Correction correction) {
    Optional<Double> p =
        switch (correction) {
          case NONE -> end().fixed().estimated().map(Estimated::p);
          case HOLM -> corrected.map(CorrectedP::holm);
          case BENJAMINI_HOCHBERG -> corrected.map(CorrectedP::benjaminiHochberg);
        };
    return p.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** Whether the end is significant after a correction. */
  public boolean significant(Correction correction, double alpha) {
    OptionalDouble p = p(correction);
    return p.isPresent() && p.getAsDouble() < alpha;
  }

  /** The first look at which a fixed test was significant. */
  public Optional<Look> firstSignificant() {
    return looks.stream().filter(Look::significant).findFirst();
  }

  /** The first look at which the always-valid interval excluded 0. */
  public Optional<Look> firstAlwaysValid() {
    return looks.stream().filter(Look::alwaysValidSignificant).findFirst();
  }
}
