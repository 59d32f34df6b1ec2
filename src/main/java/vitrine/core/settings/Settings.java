package vitrine.core.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is remembered on this machine, whichever workspace is open.
 *
 * @param theme the look
 * @param language the language of text
 * @param device what models run on: {@code auto}, {@code cpu} or {@code gpu}
 * @param recentWorkspaces folders, the one opened last first, at most {@value #RECENT}
 * @param window where the window was; empty before the first run
 * @param lastRoute the screen that was shown last, in the shell's own notation; empty before the
 *     first run
 * @param welcomed whether the first-run welcome was seen
 */
public record Settings(
    Theme theme,
    Language language,
    String device,
    List<Path> recentWorkspaces,
    Optional<WindowState> window,
    Optional<String> lastRoute,
    boolean welcomed) {

  /** How many workspaces are remembered. */
  public static final int RECENT = 10;

  /** What holds before the user chose anything. */
  public static final Settings DEFAULTS =
      new Settings(
          Theme.SYSTEM,
          Language.SYSTEM,
          "auto",
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false);

  /** Copies the list. */
  public Settings {
    recentWorkspaces = List.copyOf(recentWorkspaces);
  }

  /** The workspace that was opened last. */
  public Optional<Path> lastWorkspace() {
    return recentWorkspaces.stream().findFirst();
  }

  /** The same with this look. */
  public Settings withTheme(Theme value) {
    return new Settings(value, language, device, recentWorkspaces, window, lastRoute, welcomed);
  }

  /** The same with this language. */
  public Settings withLanguage(Language value) {
    return new Settings(theme, value, device, recentWorkspaces, window, lastRoute, welcomed);
  }

  /** The same with this device for models. */
  public Settings withDevice(String value) {
    return new Settings(theme, language, value, recentWorkspaces, window, lastRoute, welcomed);
  }

  /** The same with this window. */
  public Settings withWindow(WindowState value) {
    return new Settings(
        theme, language, device, recentWorkspaces, Optional.of(value), lastRoute, welcomed);
  }

  /** The same with this screen as the last one. */
  public Settings withLastRoute(String value) {
    return new Settings(
        theme, language, device, recentWorkspaces, window, Optional.of(value), welcomed);
  }

  /** The same after the first-run welcome. */
  public Settings withWelcomed() {
    return new Settings(theme, language, device, recentWorkspaces, window, lastRoute, true);
  }

  /** The same with this workspace as the one opened last. */
  public Settings withOpened(Path workspace) {
    List<Path> recent = new ArrayList<>(recentWorkspaces);
    recent.remove(workspace);
    recent.addFirst(workspace);
    return withRecent(recent.subList(0, Math.min(RECENT, recent.size())));
  }

  /** The same without this workspace among the recent ones. */
  public Settings withoutRecent(Path workspace) {
    return withRecent(recentWorkspaces.stream().filter(p -> !p.equals(workspace)).toList());
  }

  private Settings withRecent(List<Path> recent) {
    return new Settings(theme, language, device, recent, window, lastRoute, welcomed);
  }
}
