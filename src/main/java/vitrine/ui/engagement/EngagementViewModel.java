package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** What shoppers do, narrowed by a filter; follows the events that were imported last. */
public final class EngagementViewModel {
  private final ActiveWorkspace workspace;
  private final PreparedLogs logs;
  private final LatestTask<EngagementResult> result;
  private final ReadOnlyObjectWrapper<EngagementFilter> filter =
      new ReadOnlyObjectWrapper<>(EngagementFilter.standard());

  /** Follows the open workspace. */
  public EngagementViewModel(ActiveWorkspace workspace, PreparedLogs logs, TaskRunner tasks) {
    this.workspace = workspace;
    this.logs = logs;
    result = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("engagement.none.title"));
    workspace.datasets().subscribe(entries -> compute());
  }

  /** What there is to show. */
  ReadOnlyObjectProperty<LoadState<EngagementResult>> result() {
    return result.state();
  }

  /** What the screen is narrowed to. */
  ReadOnlyObjectProperty<EngagementFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  /** Narrows the screen; nothing happens when it already is. */
  void narrow(EngagementFilter wanted) {
    if (!wanted.equals(filter.get())) {
      filter.set(wanted);
      compute();
    }
  }

  private void compute() {
    Optional<DatasetEntry> events = workspace.latest(DatasetKind.EVENTS);
    if (events.isEmpty()) {
      result.clear(LoadState.empty("engagement.none.title"));
      return;
    }
    EngagementFilter wanted = filter.get();
    result.request(
        Sentence.of("engagement.computing"), progress -> compute(events.get(), wanted, progress));
  }

  private EngagementResult compute(DatasetEntry entry, EngagementFilter wanted, Progress progress) {
    PreparedLog data = logs.of(entry, progress);
    EngagementQuery query = wanted.query(data);
    return new EngagementResult(
        entry,
        wanted,
        Engagement.report(data, query, progress),
        Funnel.report(data, FunnelQuery.standard(query), progress),
        categories(data));
  }

  private static List<String> categories(PreparedLog data) {
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
    return names;
  }
}
