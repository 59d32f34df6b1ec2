package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * One check of an experiment's health.
 *
 * @param kind what it looks at
 * @param level what it found
 * @param reason why it could not be made, or why a test is refused
 * @param numbers behind it, over all parts
 * @param details its parts, the most serious ones first
 * @param found what was found, as a sentence
 * @param advice what to do about it
 */
public record HealthCheck(
    CheckKind kind,
    CheckLevel level,
    Optional<Reason> reason,
    List<CheckDetail.Number> numbers,
    List<CheckDetail> details,
    Clause found,
    Optional<Clause> advice) {
  private static final String PREFIX = "experiment.check.";

  /** Copies the lists. */
  public HealthCheck {
    numbers = List.copyOf(numbers);
    details = List.copyOf(details);
  }

  /** A check that the data does not allow. */
  public static HealthCheck notChecked(CheckKind kind, Reason reason) {
    return new HealthCheck(
        kind,
        CheckLevel.NOT_CHECKED,
        Optional.of(reason),
        List.of(),
        List.of(),
        new Clause(
            PREFIX + "notChecked", List.of(new Figure.Term("experiment.reason." + reason.code()))),
        Optional.empty());
  }

  /** A check without parts and without advice. */
  public static HealthCheck of(CheckKind kind, CheckLevel level, String found, Figure... figures) {
    return new HealthCheck(
        kind,
        level,
        Optional.empty(),
        List.of(),
        List.of(),
        clause(kind, found, figures),
        Optional.empty());
  }

  /** The same with numbers. */
  public HealthCheck with(CheckDetail.Number... more) {
    return new HealthCheck(kind, level, reason, List.of(more), details, found, advice);
  }

  /** The same with parts. */
  public HealthCheck with(List<CheckDetail> parts) {
    return new HealthCheck(kind, level, reason, numbers, parts, found, advice);
  }

  /** The same with a reason for which a test is refused. */
  public HealthCheck with(Reason refused) {
    return new HealthCheck(kind, level, Optional.of(refused), numbers, details, found, advice);
  }

  /** The same with what to do about it. */
  public HealthCheck advising(String what, Figure... figures) {
    return new HealthCheck(
        kind, level, reason, numbers, details, found, Optional.of(clause(kind, what, figures)));
  }

  /** The key of its name. */
  public String title() {
    return PREFIX + kind.code() + ".title";
  }

  private static Clause clause(CheckKind kind, String key, Figure... figures) {
    return new Clause(PREFIX + kind.code() + "." + key, List.of(figures));
  }
}
