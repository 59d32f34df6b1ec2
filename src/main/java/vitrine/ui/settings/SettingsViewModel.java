package vitrine.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.Inference;
import vitrine.core.settings.SettingsStore;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The open workspace and the recent ones, and what models run on. */
public final class SettingsViewModel {
  private static final String CPU = "cpu";
  private static final String AUTO = "auto";

  private final ActiveWorkspace workspace;
  private final SettingsStore settings;
  private final Supplier<Inference> inference;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<LoadState<Device>> device =
      new ReadOnlyObjectWrapper<>(LoadState.empty("settings.device.unknown"));

  /**
   * What models run on.
   *
   * @param report engine, versions and device
   * @param why the reason for the device
   */
  public record Device(Inference.Report report, Sentence why) {}

  /**
   * Follows the open workspace.
   *
   * @param inference asked for when the user wants to know the device
   */
  public SettingsViewModel(
      ActiveWorkspace workspace,
      SettingsStore settings,
      Supplier<Inference> inference,
      TaskRunner tasks) {
    this.workspace = workspace;
    this.settings = settings;
    this.inference = inference;
    this.tasks = tasks;
  }

  /** Where the open workspace lies. */
  public ObservableValue<Optional<Path>> folder() {
    return workspace.workspace().map(open -> open.map(Workspace::folder));
  }

  /** What the open workspace holds: datasets and their rows together. */
  public ObservableValue<Sentence> holdings() {
    return workspace
        .datasets()
        .map(
            entries ->
                entries.isEmpty()
                    ? Sentence.of("settings.workspace.empty")
                    : Sentence.of(
                        "settings.workspace.holds",
                        entries.size(),
                        entries.stream().mapToLong(DatasetEntry::rows).sum()));
  }

  /** The workspaces opened before the one that is open, the last one first. */
  public ObservableValue<List<Path>> recent() {
    return folder()
        .map(
            open ->
                settings.current().recentWorkspaces().stream()
                    .filter(folder -> !open.equals(Optional.of(folder)))
                    .toList());
  }

  /** Where a damaged settings file was put when the program started. */
  public Optional<Path> damagedSettings() {
    return settings.setAside();
  }

  /** Whether models are kept off the graphics card. */
  public boolean processorOnly() {
    return settings.current().device().equals(CPU);
  }

  /** Keeps models off the graphics card, or not, from the next start on. */
  public void setProcessorOnly(boolean only) {
    settings.update(now -> now.withDevice(only ? CPU : AUTO));
  }

  /** What models run on; empty until the user asks. */
  public ReadOnlyObjectProperty<LoadState<Device>> device() {
    return device.getReadOnlyProperty();
  }

  /** Starts the models' engine, which takes seconds the first time, and asks it. */
  public void checkDevice() {
    device.set(new LoadState.Loading<>());
    tasks.<Inference.Report>run(
        Lane.INFERENCE,
        Sentence.of("settings.device.checking"),
        progress -> inference.get().describe(),
        outcome ->
            device.set(
                switch (outcome) {
                  case Outcome.Done<Inference.Report>(Inference.Report report) ->
                      new LoadState.Ready<>(new Device(report, why(report.device())));
                  case Outcome.Failed<Inference.Report>(Throwable failure) ->
                      LoadState.failed(failure);
                  case Outcome.Cancelled<Inference.Report>() -> LoadState.empty("state.cancelled");
                }));
  }

  private static Sentence why(DeviceReport report) {
    String reason = report.reason().name().toLowerCase(Locale.ROOT).replace('_', '.');
    return Sentence.of("device." + reason, report.detail());
  }
}
