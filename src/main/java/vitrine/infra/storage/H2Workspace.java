package vitrine.infra.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import vitrine.core.workspace.AlertMuteStore;
import vitrine.core.workspace.AspectStore;
import vitrine.core.workspace.CorrectionStore;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.ExperimentStore;
import vitrine.core.workspace.ModelStore;
import vitrine.core.workspace.RunStore;
import vitrine.core.workspace.ScoreStore;
import vitrine.core.workspace.SettingStore;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameFolder;

/** An open workspace; it owns its lock and its store. */
final class H2Workspace implements Workspace {
  private final WorkspaceFolder folder;
  private final WorkspaceLock lock;
  private final Database database;
  private final H2Datasets datasets;
  private final Clock clock;

  H2Workspace(
      WorkspaceFolder folder, WorkspaceLock lock, Database database, Disk disk, Clock clock) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    this.datasets = new H2Datasets(database, new FrameFolder(folder.frames(), disk), folder, clock);
  }

  /** Tidies what a killed program left behind. */
  void tidy() throws IOException {
    datasets.removeOrphans();
    new H2Runs(database, folder.runs()).interruptLeftOver();
  }

  @Override
  public Path folder() {
    return folder.path();
  }

  @Override
  public DatasetStore datasets() {
    return datasets;
  }

  @Override
  public ModelStore models() {
    return new H2Models(database, folder.models(), clock);
  }

  @Override
  public RunStore runs() {
    return new H2Runs(database, folder.runs());
  }

  @Override
  public ScoreStore scores() {
    return new H2Scores(database);
  }

  @Override
  public CorrectionStore corrections() {
    return new H2Corrections(database);
  }

  @Override
  public ExperimentStore experiments() {
    return new H2Experiments(database);
  }

  @Override
  public AlertMuteStore alertMutes() {
    return new H2AlertMutes(database);
  }

  @Override
  public AspectStore aspects() {
    return new H2Aspects(database);
  }

  @Override
  public SettingStore settings() {
    return new H2Settings(database);
  }

  @Override
  public void close() {
    database.close();
    lock.close();
  }
}
