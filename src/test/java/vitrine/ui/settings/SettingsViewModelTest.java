package vitrine.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.Frames;
import vitrine.infra.settings.SettingsFile;
import vitrine.infra.storage.H2Workspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

class SettingsViewModelTest {
  @TempDir private Path home;
  private final TaskRunner tasks = TaskRunner.direct();
  private final H2Workspaces workspaces = new H2Workspaces(Disk.real(), Clock.systemUTC());

  @Test
  void followsTheOpenWorkspace() {
    try (SettingsFile settings = settings();
        ActiveWorkspace active = new ActiveWorkspace(() -> workspaces, tasks)) {
      SettingsViewModel model = model(active, settings, () -> REPORT);
      assertThat(model.folder().getValue()).isEmpty();
      assertThat(model.recent().getValue()).isEmpty();

      open(active, settings, "a");
      open(active, settings, "b");
      assertThat(model.folder().getValue()).contains(home.resolve("b"));
      assertThat(model.recent().getValue()).containsExactly(home.resolve("a"));
      assertThat(model.holdings().getValue()).isEqualTo(Sentence.of("settings.workspace.empty"));

      active
          .workspace()
          .get()
          .orElseThrow()
          .datasets()
          .save("x", DatasetKind.EVENTS, Frames.shop(), Frames.FROM, Progress.unwatched());
      active.refresh();
      assertThat(model.holdings().getValue())
          .isEqualTo(Sentence.of("settings.workspace.holds", 1, 4L));
    }
  }

  @Test
  void remembersTheDevice() {
    try (SettingsFile settings = settings();
        ActiveWorkspace active = new ActiveWorkspace(() -> workspaces, tasks)) {
      SettingsViewModel model = model(active, settings, () -> REPORT);
      assertThat(model.processorOnly()).isFalse();
      model.setProcessorOnly(true);
      assertThat(settings.current().device()).isEqualTo("cpu");
      model.setProcessorOnly(false);
      assertThat(settings.current().device()).isEqualTo("auto");
    }
  }

  @Test
  void asksForTheDeviceOnlyWhenTold() {
    try (SettingsFile settings = settings();
        ActiveWorkspace active = new ActiveWorkspace(() -> workspaces, tasks)) {
      SettingsViewModel model = model(active, settings, () -> REPORT);
      assertThat(model.device().get()).isInstanceOf(LoadState.Empty.class);
      model.checkDevice();
      assertThat(model.device().get())
          .isEqualTo(
              new LoadState.Ready<>(
                  new SettingsViewModel.Device(REPORT, Sentence.of("device.no.gpu.seen", ""))));
    }
  }

  @Test
  void tellsThatTheEngineDoesNotStart() {
    try (SettingsFile settings = settings();
        ActiveWorkspace active = new ActiveWorkspace(() -> workspaces, tasks)) {
      SettingsViewModel model =
          model(
              active,
              settings,
              () -> {
                throw new IllegalStateException("no native library");
              });
      model.checkDevice();
      assertThat(model.device().get()).isInstanceOf(LoadState.Failed.class);
    }
  }

  private static final Inference.Report REPORT =
      new Inference.Report(
          "PyTorch",
          "2.7.1",
          "0.36.0",
          new DeviceReport("cpu", DeviceReport.Reason.NO_GPU_SEEN, ""),
          List.of(),
          new InferenceSpeed(
              "eager",
              "fp32",
              InferenceSpeed.Reason.EAGER_FASTEST,
              2,
              Map.of("eager", 60.0),
              Map.of()));

  private SettingsViewModel model(
      ActiveWorkspace active, SettingsFile settings, Inference inference) {
    return new SettingsViewModel(active, settings, () -> inference, tasks);
  }

  private void open(ActiveWorkspace active, SettingsFile settings, String name) {
    Path folder = home.resolve(name);
    settings.update(now -> now.withOpened(folder));
    active.open(folder, opened -> {});
    assertThat(active.workspace().get()).isNotEqualTo(Optional.empty());
  }

  private SettingsFile settings() {
    return new SettingsFile(home.resolve("settings.json"), write -> {});
  }
}
