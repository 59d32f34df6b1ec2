package vitrine.ui.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.ColumnValues;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.ValueCount;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;

/** The values to choose from while the user types: a few of them, however many there are. */
public final class FilterChoices {
  /** How many values are offered at once. */
  static final int MOST = 60;

  private final EngagementViewModel screen;
  private final LatestTask<List<ValueCount>> values;
  private final Map<String, ColumnValues> counted = new HashMap<>();
  private Optional<Fingerprint> countedIn = Optional.empty();

  /** Nothing asked for yet. */
  public FilterChoices(EngagementViewModel screen) {
    this.screen = screen;
    values = new LatestTask<>(screen.tasks(), Lane.COMPUTE, LoadState.empty("explore.add.choose"));
  }

  /** The values that hold what was typed. */
  ReadOnlyObjectProperty<LoadState<List<ValueCount>>> values() {
    return values.state();
  }

  /** Looks for values of a column. */
  void search(String column, String typed) {
    screen
        .events()
        .get()
        .ifPresent(
            entry ->
                values.request(
                    Sentence.of("explore.add.searching"),
                    progress -> values(entry, column, progress).matching(typed, MOST, progress)));
  }

  private synchronized ColumnValues values(DatasetEntry entry, String column, Progress progress) {
    PreparedLog data = screen.logs().of(entry, progress);
    Optional<Fingerprint> fingerprint = Optional.of(data.log().frame().fingerprint());
    if (!fingerprint.equals(countedIn)) {
      counted.clear();
      countedIn = fingerprint;
    }
    return counted.computeIfAbsent(
        column, name -> ColumnValues.of(data.log().frame().codes(name).orElseThrow()));
  }
}
