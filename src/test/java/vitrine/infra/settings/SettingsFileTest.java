package vitrine.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.settings.Language;
import vitrine.core.settings.Settings;
import vitrine.core.settings.Theme;
import vitrine.core.settings.WindowState;

class SettingsFileTest {
  @TempDir private Path folder;
  private final List<Runnable> waiting = new ArrayList<>();

  @Test
  void absentFileMeansDefaults() {
    SettingsFile settings = open();
    assertThat(settings.current()).isEqualTo(Settings.DEFAULTS);
    assertThat(settings.setAside()).isEmpty();
  }

  @Test
  void everyFieldComesBack() {
    Settings all =
        Settings.DEFAULTS
            .withTheme(Theme.DARK)
            .withLanguage(Language.CHINESE)
            .withDevice("cpu")
            .withOpened(Path.of("/a/b"))
            .withOpened(Path.of("/数据/店"))
            .withWindow(new WindowState(-3, 4.5, 1200, 700, true))
            .withLastRoute("reviews?item=7")
            .withWelcomed();
    try (SettingsFile settings = open()) {
      settings.update(before -> all);
    }
    assertThat(open().current()).isEqualTo(all);
  }

  @Test
  void manyChangesMakeOneWrite() {
    SettingsFile settings = open();
    for (int i = 0; i < 100; i++) {
      String route = "r" + i;
      settings.update(s -> s.withLastRoute(route));
    }
    assertThat(waiting).hasSize(1);
    assertThat(settings.file()).doesNotExist();
    waiting.removeFirst().run();
    assertThat(open().current().lastRoute()).contains("r99");
    settings.update(s -> s.withLastRoute("later"));
    assertThat(waiting).hasSize(1);
  }

  @Test
  void changeToTheSameWritesNothing() {
    SettingsFile settings = open();
    settings.update(s -> s.withTheme(Settings.DEFAULTS.theme()));
    assertThat(waiting).isEmpty();
  }

  @Test
  void damagedFileIsKeptAside() throws IOException {
    Files.writeString(file(), "{\"theme\": \"DA");
    SettingsFile settings = open();
    assertThat(settings.current()).isEqualTo(Settings.DEFAULTS);
    assertThat(settings.setAside().orElseThrow()).hasContent("{\"theme\": \"DA");
    settings.update(s -> s.withTheme(Theme.LIGHT));
    settings.close();
    assertThat(open().current().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void emptyFileIsDamaged() throws IOException {
    Files.createFile(file());
    assertThat(open().setAside()).isPresent();
  }

  @Test
  void unknownValuesOfNewerVersionKeepTheRest() throws IOException {
    Files.writeString(
        file(), "{\"theme\":\"SEPIA\",\"language\":\"CHINESE\",\"window\":{\"width\":-1},\"x\":1}");
    Settings settings = open().current();
    assertThat(settings).isEqualTo(Settings.DEFAULTS.withLanguage(Language.CHINESE));
  }

  @Test
  void folderInTheWayDoesNotStopTheProgram() throws IOException {
    Files.createFile(folder.resolve("blocked"));
    SettingsFile settings = new SettingsFile(folder.resolve("blocked/settings.json"), waiting::add);
    settings.update(s -> s.withTheme(Theme.DARK));
    settings.flush();
    assertThat(settings.current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void noTemporaryFileStays() throws IOException {
    SettingsFile settings = open();
    settings.update(s -> s.withTheme(Theme.DARK));
    settings.flush();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void recentWorkspacesAreFewAndDistinct() {
    Settings settings = Settings.DEFAULTS;
    for (int i = 0; i < 2 * Settings.RECENT; i++) {
      settings = settings.withOpened(Path.of("/w" + i % 12));
    }
    assertThat(settings.recentWorkspaces()).hasSize(Settings.RECENT).doesNotHaveDuplicates();
    assertThat(settings.lastWorkspace()).contains(Path.of("/w7"));
    assertThat(settings.withoutRecent(Path.of("/w7")).lastWorkspace()).contains(Path.of("/w6"));
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private SettingsFile open() {
    return new SettingsFile(file(), waiting::add);
  }
}
