package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DisplayTest {

  private static Properties on(String system) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    return properties;
  }

  @Test
  void isHeadlessWithoutADisplayOnLinuxOnly() {
    Properties linux = on("Linux");
    assertThat(Display.prepare(linux, Map.of("DISPLAY", ""))).isFalse();
    assertThat(linux.getProperty("glass.platform")).isEqualTo("Headless");
    assertThat(Display.prepare(on("Linux"), Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Display.prepare(on("Linux"), Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    assertThat(Display.prepare(on("Windows 11"), Map.of())).isTrue();
    assertThat(Display.prepare(on("Mac OS X"), Map.of())).isTrue();
  }

  @Test
  void leavesAChosenPlatform() {
    Properties chosen = on("Linux");
    chosen.setProperty("glass.platform", "Headless");
    assertThat(Display.prepare(chosen, Map.of("DISPLAY", ":0"))).isFalse();
  }
}
