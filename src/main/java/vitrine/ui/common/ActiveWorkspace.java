package vitrine.ui.common;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.core.workspace.Workspaces;

/** The workspace that the window shows, and its datasets. One is open at a time. */
public final class ActiveWorkspace implements AutoCloseable {
  private final Supplier<Workspaces> workspaces;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<Optional<Workspace>> workspace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<DatasetEntry>> datasets =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<Fingerprint, SoftReference<Frame>> frames = new HashMap<>();

  /**
   * No workspace is open yet.
   *
   * @param workspaces asked for when the first is opened
   */
  public ActiveWorkspace(Supplier<Workspaces> workspaces, TaskRunner tasks) {
    this.workspaces = workspaces;
    this.tasks = tasks;
  }

  /** The open workspace. */
  public ReadOnlyObjectProperty<Optional<Workspace>> workspace() {
    return workspace.getReadOnlyProperty();
  }

  /** The datasets of the open workspace, the oldest first; changes with every import. */
  public ReadOnlyObjectProperty<List<DatasetEntry>> datasets() {
    return datasets.getReadOnlyProperty();
  }

  /** The dataset of this kind that was imported last. */
  public Optional<DatasetEntry> latest(DatasetKind kind) {
    return datasets.get().stream()
        .filter(entry -> entry.kind() == kind)
        .max(Comparator.comparing(DatasetEntry::importedAt));
  }

  /**
   * Opens a workspace in place of the open one, which stays when that fails.
   *
   * @param whenEnded is told how it ended
   */
  public void open(Path folder, Consumer<Outcome<Workspace>> whenEnded) {
    tasks.<Opened>runQuietly(
        Lane.STORAGE,
        progress -> {
          Workspace opened = workspaces.get().open(folder);
          return new Opened(opened, opened.datasets().list());
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Opened>(Opened opened) -> {
              replace(opened);
              whenEnded.accept(new Outcome.Done<>(opened.workspace()));
            }
            case Outcome.Failed<Opened>(Throwable failure) ->
                whenEnded.accept(new Outcome.Failed<>(failure));
            case Outcome.Cancelled<Opened>() -> whenEnded.accept(new Outcome.Cancelled<>());
          }
        });
  }

  private void replace(Opened opened) {
    Optional<Workspace> before = workspace.get();
    synchronized (frames) {
      frames.clear();
    }
    workspace.set(Optional.of(opened.workspace()));
    datasets.set(opened.datasets());
    before.ifPresent(this::closeQuietly);
  }

  private void closeQuietly(Workspace before) {
    tasks.runQuietly(
        Lane.STORAGE,
        progress -> {
          before.close();
          return before;
        },
        outcome -> {});
  }

  /** Reads the list of datasets again, after an import or a deletion. */
  public void refresh() {
    workspace
        .get()
        .ifPresent(
            open ->
                tasks.<List<DatasetEntry>>runQuietly(
                    Lane.STORAGE,
                    progress -> open.datasets().list(),
                    outcome -> {
                      if (outcome instanceof Outcome.Done<List<DatasetEntry>>(var entries)) {
                        datasets.set(entries);
                      }
                    }));
  }

  /**
   * The frame of a dataset; kept in memory while there is room. Called from work, never from the
   * JavaFX thread.
   *
   * @throws IllegalStateException when no workspace is open
   */
  public Frame frame(DatasetEntry entry, Progress progress) {
    synchronized (frames) {
      var kept = frames.get(entry.fingerprint());
      Frame frame = kept == null ? null : kept.get();
      if (frame != null) {
        return frame;
      }
    }
    Frame read =
        workspace
            .get()
            .orElseThrow(() -> new IllegalStateException("no workspace"))
            .datasets()
            .open(entry, progress);
    synchronized (frames) {
      frames.put(read.fingerprint(), new SoftReference<>(read));
    }
    return read;
  }

  @Override
  public void close() {
    // Screens let go of their data before the workspace that it is read from is gone.
    datasets.set(List.of());
    workspace.get().ifPresent(Workspace::close);
    workspace.set(Optional.empty());
  }

  private record Opened(Workspace workspace, List<DatasetEntry> datasets) {}
}
