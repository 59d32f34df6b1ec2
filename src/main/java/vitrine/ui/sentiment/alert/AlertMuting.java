package vitrine.ui.sentiment.alert;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.AlertMuteStore;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.TaskRunner;

/** Mutes alerts and takes it back, in the open workspace. */
final class AlertMuting {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Runnable whenChanged;
  private final Consumer<Throwable> whenFailed;
  private final Clock clock;

  /** What a mute covers. */
  enum Scope {
    /** The alert's product and its aspect. */
    SERIES,
    /** The product, whatever the aspect. */
    PRODUCT,
    /** The aspect, whatever the product. */
    ASPECT
  }

  AlertMuting(
      ActiveWorkspace workspace,
      TaskRunner tasks,
      Clock clock,
      Runnable whenChanged,
      Consumer<Throwable> whenFailed) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.clock = clock;
    this.whenChanged = whenChanged;
    this.whenFailed = whenFailed;
  }

  /** Mutes what an alert is about, on days up to one, or for good. */
  void mute(DatasetEntry dataset, Alert alert, Scope scope, Optional<java.time.LocalDate> until) {
    AlertMute mute =
        new AlertMute(
            UUID.randomUUID().toString(),
            dataset.id(),
            scope == Scope.ASPECT ? Optional.empty() : alert.product(),
            scope == Scope.PRODUCT ? Optional.empty() : Optional.of(alert.aspect()),
            until,
            clock.instant());
    change(store -> store.save(mute));
  }

  /** Shows again what a mute hides. */
  void undo(AlertMute mute) {
    change(store -> store.delete(mute.id()));
  }

  private void change(Consumer<AlertMuteStore> deed) {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      return;
    }
    tasks.<Boolean>runQuietly(
        Lane.STORAGE,
        progress -> {
          deed.accept(open.get().alertMutes());
          return true;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Boolean>(Boolean _) -> whenChanged.run();
            case Outcome.Failed<Boolean>(Throwable failure) -> whenFailed.accept(failure);
            case Outcome.Cancelled<Boolean>() -> whenChanged.run();
          }
        });
  }
}
