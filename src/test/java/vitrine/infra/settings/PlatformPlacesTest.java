package vitrine.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vitrine.core.settings.Places;

class PlatformPlacesTest {

  @Test
  void linuxFollowsXdg() {
    Places given =
        PlatformPlaces.of(
            system("Linux"), Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "relative"));
    assertThat(given)
        .isEqualTo(
            new Places(
                Path.of("/c/vitrine"),
                Path.of("/home/u/.local/share/vitrine"),
                Path.of("/home/u/.cache/vitrine")));
  }

  @Test
  void macUsesLibrary() {
    Places places = PlatformPlaces.of(system("Mac OS X"), Map.of());
    assertThat(places.config()).isEqualTo(Path.of("/home/u/Library/Application Support/Vitrine"));
    assertThat(places.cache()).isEqualTo(Path.of("/home/u/Library/Caches/Vitrine"));
  }

  @Test
  void windowsUsesApplicationData() {
    Places places =
        PlatformPlaces.of(
            system("Windows 11"), Map.of("APPDATA", "/u/Roaming", "LOCALAPPDATA", "/u/Local"));
    assertThat(places.config()).isEqualTo(Path.of("/u/Roaming/Vitrine"));
    assertThat(places.data()).isEqualTo(Path.of("/u/Local/Vitrine/data"));
  }

  @Test
  void propertyWins() {
    Properties system = system("Linux");
    system.setProperty(PlatformPlaces.HOME_PROPERTY, "/portable/vitrine");
    Places places = PlatformPlaces.of(system, Map.of("XDG_CONFIG_HOME", "/c"));
    assertThat(places.config()).isEqualTo(Path.of("/portable/vitrine/config"));
    assertThat(places.sampleShop()).isEqualTo(Path.of("/portable/vitrine/data/sample-shop"));
  }

  private static Properties system(String os) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", "/home/u");
    return system;
  }
}
