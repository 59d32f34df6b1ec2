package vitrine.core.experiment;

import java.util.List;

/**
 * A part of a check: a day, a segment, a covariate, a metric.
 *
 * @param of what it is about: mostly a name of the data
 * @param level what was found there
 * @param numbers in the order in which they are shown
 */
public record CheckDetail(Figure of, CheckLevel level, List<Number> numbers) {
  /** Copies the list. */
  public CheckDetail {
    numbers = List.copyOf(numbers);
  }

  /** A part that the data names. */
  public CheckDetail(String of, CheckLevel level, List<Number> numbers) {
    this(new Figure.Name(of), level, numbers);
  }

  /**
   * A number of a check.
   *
   * @param name in JSON; the bundles hold its heading under {@code experiment.check.number.NAME}
   * @param figure its value
   */
  public record Number(String name, Figure figure) {}
}
