package vitrine.core.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;

/** Tells from the roles what kind of data it is. */
final class KindGuesser {
  private KindGuesser() {}

  static Optional<DatasetKind> kind(List<ColumnPlan> columns) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    columns.forEach(column -> roles.add(column.role()));
    boolean user = roles.contains(Role.USER);
    boolean time = roles.contains(Role.TIME);
    boolean order = roles.contains(Role.ORDER) || roles.contains(Role.QUANTITY);
    if (user && (roles.contains(Role.EVENT) || (time && order))) {
      return Optional.of(DatasetKind.EVENTS);
    }
    if (roles.contains(Role.TEXT)) {
      return Optional.of(DatasetKind.REVIEWS);
    }
    if (user && roles.contains(Role.VARIANT)) {
      return Optional.of(DatasetKind.EXPERIMENT);
    }
    if (user && time) {
      return Optional.of(DatasetKind.EVENTS);
    }
    if (roles.contains(Role.ITEM) && !user) {
      return Optional.of(DatasetKind.CATALOG);
    }
    return user ? Optional.of(DatasetKind.USERS) : Optional.empty();
  }
}
