package vitrine.ui.engagement;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * What the whole Engagement screen is about: the events that were imported last, and the filter
 * that every panel obeys. The panels compute for themselves, see {@link PanelModel}.
 */
public final class EngagementViewModel {
  private final ActiveWorkspace workspace;
  private final Exploration exploration;
  private final TaskRunner tasks;
  private final LatestTask<EngagementShop> shop;
  private final ReadOnlyObjectWrapper<Optional<DatasetEntry>> events =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Follows the open workspace. */
  public EngagementViewModel(ActiveWorkspace workspace, Exploration exploration, TaskRunner tasks) {
    this.workspace = workspace;
    this.exploration = exploration;
    this.tasks = tasks;
    shop = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("engagement.none.title"));
    workspace.datasets().subscribe(entries -> follow());
  }

  /** What there is to filter by. */
  ReadOnlyObjectProperty<LoadState<EngagementShop>> shop() {
    return shop.state();
  }

  /** The events that every panel is about. */
  ReadOnlyObjectProperty<Optional<DatasetEntry>> events() {
    return events.getReadOnlyProperty();
  }

  /** What every panel is narrowed to. */
  ReadOnlyObjectProperty<EngagementFilter> filter() {
    return exploration.filter();
  }

  /** Prepared logs, for work of the panels. */
  PreparedLogs logs() {
    return exploration.logs();
  }

  /** Runs the work of the panels. */
  TaskRunner tasks() {
    return tasks;
  }

  /** The filter, and the steps that led to it. */
  Exploration exploration() {
    return exploration;
  }

  private void follow() {
    Optional<DatasetEntry> latest = workspace.latest(DatasetKind.EVENTS);
    if (latest.isEmpty()) {
      shop.clear(LoadState.empty("engagement.none.title"));
    } else if (!latest.equals(events.get())) {
      DatasetEntry entry = latest.get();
      shop.request(
          Sentence.of("engagement.preparing"),
          progress -> EngagementShop.of(entry, exploration.logs().of(entry, progress)));
    }
    events.set(latest);
  }
}
