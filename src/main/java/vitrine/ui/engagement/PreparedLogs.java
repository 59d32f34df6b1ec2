package vitrine.ui.engagement;

import java.lang.ref.SoftReference;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;

/** The prepared log of the last dataset that a screen asked for, while there is room for it. */
public final class PreparedLogs {
  private final ActiveWorkspace workspace;
  private Optional<Fingerprint> known = Optional.empty();
  private SoftReference<PreparedLog> kept = new SoftReference<>(null);

  /** Reads frames of this workspace. */
  public PreparedLogs(ActiveWorkspace workspace) {
    this.workspace = workspace;
  }

  /** The events of a dataset, prepared. Called from work, never from the JavaFX thread. */
  public synchronized PreparedLog of(DatasetEntry entry, Progress progress) {
    PreparedLog log = kept.get();
    if (log == null || !known.equals(Optional.of(entry.fingerprint()))) {
      log = PreparedLog.of(EventLog.of(workspace.frame(entry, progress)), progress);
      kept = new SoftReference<>(log);
      known = Optional.of(log.log().frame().fingerprint());
    }
    return log;
  }
}
