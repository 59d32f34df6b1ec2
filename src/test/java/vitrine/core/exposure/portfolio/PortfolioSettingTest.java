package vitrine.core.exposure.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vitrine.core.workspace.SettingStore;

class PortfolioSettingTest {
  private final MapStore store = new MapStore();

  @Test
  void whatIsSavedIsFound() {
    assertThat(PortfolioSetting.find(store)).isEmpty();
    for (PortfolioSetting setting :
        List.of(
            new PortfolioSetting(
                new PortfolioSource.Files(List.of(Path.of("a b.csv"), Path.of("c.csv"))),
                OptionalDouble.of(1e6)),
            new PortfolioSetting(new PortfolioSource.Dataset("asos"), OptionalDouble.empty()))) {
      setting.save(store);
      assertThat(PortfolioSetting.find(store)).contains(setting);
    }
  }

  @Test
  void aDocumentOfAnotherVersionIsNone() {
    for (String json : List.of("", "[]", "{\"files\":[]}", "{\"files\":[\"\\u0000\"]}", "{")) {
      store.values.put("experiment.portfolio", json);
      assertThat(PortfolioSetting.find(store)).as(json).isEmpty();
    }
  }

  private static final class MapStore implements SettingStore {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void save(String key, String json) {
      values.put(key, json);
    }
  }
}
