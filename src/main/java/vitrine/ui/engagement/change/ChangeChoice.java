package vitrine.ui.engagement.change;

import java.util.Optional;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.Period;

/**
 * Which change is taken apart.
 *
 * @param kpi which figure
 * @param split what it is split by; the column that explains most if empty
 * @param before the earlier period; that of equal length just before if empty
 */
public record ChangeChoice(Kpi kpi, Optional<ChangeSplit> split, Optional<Period> before) {

  /** Net revenue against the period before. */
  public static ChangeChoice standard() {
    return new ChangeChoice(Kpi.NET_REVENUE, Optional.empty(), Optional.empty());
  }

  ChangeChoice of(Kpi other) {
    return new ChangeChoice(other, split, before);
  }

  ChangeChoice by(Optional<ChangeSplit> other) {
    return new ChangeChoice(kpi, other, before);
  }

  ChangeChoice against(Optional<Period> other) {
    return new ChangeChoice(kpi, split, other);
  }
}
