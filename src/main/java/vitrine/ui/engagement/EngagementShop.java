package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/**
 * What there is to filter by.
 *
 * @param dataset the events that the screen is about
 * @param days from the day of the first event to the day of the last
 * @param categoryColumn the column that names categories
 * @param categories every category of the data, by name
 */
record EngagementShop(
    DatasetEntry dataset, Period days, Optional<String> categoryColumn, List<String> categories) {
  EngagementShop {
    categories = List.copyOf(categories);
  }

  static EngagementShop of(DatasetEntry dataset, PreparedLog data) {
    List<String> names = new ArrayList<>();
    data.log()
        .categories()
        .ifPresent(
            column -> {
              Dictionary dictionary = column.dictionary();
              for (int code = 0; code < dictionary.size(); code++) {
                names.add(dictionary.value(code));
              }
            });
    names.sort(String::compareTo);
    return new EngagementShop(
        dataset, data.dataDays(), data.log().frame().columnOf(Role.CATEGORY), names);
  }
}
