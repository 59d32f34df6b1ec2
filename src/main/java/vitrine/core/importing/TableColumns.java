package vitrine.core.importing;

import java.util.List;
import vitrine.core.dataset.Role;

/** The columns of a plan that are read, and what a row must have in them. */
final class TableColumns {
  private final List<ColumnPlan> plans;
  private final ColumnBuilder[] builders;
  private final boolean[] valueRequired;
  private final boolean[] readableRequired;

  TableColumns(ImportPlan plan) {
    plans = plan.columns().stream().filter(c -> c.role() != Role.IGNORED).toList();
    builders = new ColumnBuilder[plans.size()];
    valueRequired = new boolean[builders.length];
    readableRequired = new boolean[builders.length];
    for (int i = 0; i < builders.length; i++) {
      Role role = plans.get(i).role();
      builders[i] = ColumnBuilder.of(plans.get(i), plan.zone());
      valueRequired[i] = plan.kind().map(kind -> RequiredRoles.value(kind, role)).orElse(false);
      readableRequired[i] = valueRequired[i] || RequiredRoles.readable(role);
    }
  }

  int count() {
    return builders.length;
  }

  ColumnPlan plan(int index) {
    return plans.get(index);
  }

  ColumnBuilder builder(int index) {
    return builders[index];
  }

  /** Whether a row without this value is set aside. */
  boolean valueRequired(int index) {
    return valueRequired[index];
  }

  /** Whether a row with an unreadable value here is set aside. */
  boolean readableRequired(int index) {
    return readableRequired[index];
  }
}
