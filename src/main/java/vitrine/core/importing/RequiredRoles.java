package vitrine.core.importing;

import java.util.List;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;

/** What a kind of data cannot do without. */
final class RequiredRoles {
  private RequiredRoles() {}

  /** Roles that a column must have. */
  static List<Role> columns(DatasetKind kind) {
    return switch (kind) {
      case EVENTS -> List.of(Role.USER, Role.TIME);
      case REVIEWS -> List.of(Role.TEXT);
      case CATALOG -> List.of(Role.ITEM);
      case EXPERIMENT -> List.of(Role.USER, Role.VARIANT);
      case USERS -> List.of(Role.USER);
    };
  }

  /**
   * Whether a row without this value is set aside. An event without a customer still counts for
   * revenue and a review without a text for its stars, so those are kept.
   */
  static boolean value(DatasetKind kind, Role role) {
    return switch (kind) {
      case EVENTS -> role == Role.TIME;
      case REVIEWS -> false;
      case CATALOG -> role == Role.ITEM;
      case EXPERIMENT -> role == Role.USER || role == Role.VARIANT;
      case USERS -> role == Role.USER;
    };
  }

  /**
   * Whether a row with an unreadable value is set aside rather than kept without it: numbers that
   * are added up to money or stars would be wrong in silence.
   */
  static boolean readable(Role role) {
    return role == Role.PRICE || role == Role.QUANTITY || role == Role.RATING;
  }
}
