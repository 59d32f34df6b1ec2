package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether an experiment may be believed at all: its checks, in the order of {@link CheckKind}.
 *
 * @param checks one a kind at most
 */
public record Health(List<HealthCheck> checks) {
  /** Nobody has checked. */
  public static final Health UNKNOWN = new Health(List.of());

  /** Sorts a copy of the list. */
  public Health {
    checks = checks.stream().sorted(Comparator.comparing(HealthCheck::kind)).toList();
  }

  /** The same with one check more. */
  public Health with(HealthCheck check) {
    List<HealthCheck> more = new ArrayList<>(checks);
    more.removeIf(old -> old.kind() == check.kind());
    more.add(check);
    return new Health(more);
  }

  /** The check of a kind, if it was made. */
  public Optional<HealthCheck> check(CheckKind kind) {
    return checks.stream().filter(check -> check.kind() == kind).findFirst();
  }

  /** The checks with this finding. */
  public List<HealthCheck> at(CheckLevel level) {
    return checks.stream().filter(check -> check.level() == level).toList();
  }

  /** Whether a check failed, so that nothing may be called a win. */
  public boolean refuses() {
    return !at(CheckLevel.ALARM).isEmpty();
  }

  /** The most serious finding. */
  public CheckLevel level() {
    return checks.stream()
        .map(HealthCheck::level)
        .reduce(CheckLevel::or)
        .orElse(CheckLevel.NOT_CHECKED);
  }
}
