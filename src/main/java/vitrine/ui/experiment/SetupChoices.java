package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.Frame;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.SetupDetection;
import vitrine.core.exposure.UnitSegments;
import vitrine.core.exposure.health.ColumnAgreement;

/**
 * What an experiment's data offers to its set-up.
 *
 * @param columns all columns
 * @param variants columns that could tell arms apart
 * @param metrics columns that could be metrics, as they would be read
 * @param numbers columns that hold numbers, or yes and no, and are no unit or variant
 * @param groups columns whose values could be compared
 * @param agreement a column that almost determines the arm
 */
public record SetupChoices(
    List<String> columns,
    List<String> variants,
    List<MetricColumn> metrics,
    List<String> numbers,
    List<String> groups,
    Optional<ColumnAgreement> agreement) {
  /** Copies the lists. */
  public SetupChoices {
    columns = List.copyOf(columns);
    variants = List.copyOf(variants);
    metrics = List.copyOf(metrics);
    numbers = List.copyOf(numbers);
    groups = List.copyOf(groups);
  }

  /** What a frame offers to a set-up. */
  static SetupChoices of(Frame frame, ExperimentSetup setup) {
    List<String> variants = new ArrayList<>(SetupDetection.variants(frame));
    if (!setup.variant().isEmpty() && !variants.contains(setup.variant())) {
      variants.add(setup.variant());
    }
    List<String> groups =
        frame.columns().stream()
            .filter(name -> !name.equals(setup.unit()) && !name.equals(setup.variant()))
            .filter(
                name ->
                    frame
                        .codes(name)
                        .map(codes -> codes.dictionary().size())
                        .filter(size -> size >= 2 && size <= UnitSegments.MOST)
                        .isPresent())
            .toList();
    return new SetupChoices(
        frame.columns(),
        variants,
        SetupDetection.metrics(frame),
        SetupDetection.numbers(frame).stream()
            .filter(name -> !name.equals(setup.unit()) && !name.equals(setup.variant()))
            .toList(),
        groups,
        ColumnAgreement.of(frame, setup.query()));
  }
}
