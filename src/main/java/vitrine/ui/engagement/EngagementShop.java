package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/**
 * What there is to filter by.
 *
 * @param dataset the events that the screen is about
 * @param days from the day of the first event to the day of the last
 * @param subjects columns, those that a shop filters by most first, then the clock and segments
 */
record EngagementShop(DatasetEntry dataset, Period days, List<FilterSubject> subjects) {
  private static final List<Role> FIRST =
      List.of(Role.CATEGORY, Role.ITEM, Role.EVENT, Role.DEVICE, Role.COUNTRY, Role.VARIANT);

  EngagementShop {
    subjects = List.copyOf(subjects);
  }

  static EngagementShop of(DatasetEntry dataset, PreparedLog data) {
    Frame frame = data.log().frame();
    List<String> columns = new ArrayList<>(frame.columns());
    columns.sort(Comparator.comparingInt(column -> rank(frame.roles(), column)));
    List<FilterSubject> subjects = new ArrayList<>();
    for (String column : columns) {
      Optional<CodeColumn> codes = frame.codes(column);
      Optional<MeasureColumn> measures = frame.measures(column);
      codes.ifPresent(
          values -> subjects.add(new FilterSubject.Values(column, values.dictionary().size())));
      measures.flatMap(numbers -> numbers(column, numbers)).ifPresent(subjects::add);
    }
    subjects.add(new FilterSubject.Hours());
    subjects.add(new FilterSubject.Weekdays());
    subjects.add(new FilterSubject.Saved());
    return new EngagementShop(dataset, data.dataDays(), subjects);
  }

  private static int rank(Map<String, Role> roles, String column) {
    Role role = roles.get(column);
    int rank = role == null ? -1 : FIRST.indexOf(role);
    return rank < 0 ? FIRST.size() : rank;
  }

  private static Optional<FilterSubject> numbers(String column, MeasureColumn numbers) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : numbers.values()) {
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least > most
        ? Optional.empty()
        : Optional.of(new FilterSubject.Numbers(column, least, most));
  }
}
