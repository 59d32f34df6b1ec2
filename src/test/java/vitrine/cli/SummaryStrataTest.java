package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums with strata beside the arms; the kidney stones of Charig and others (BMJ 292, 1986). */
class SummaryStrataTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void strataAreBroughtToTheSameMix() throws IOException {
    JsonNode json =
        SummaryRun.json(
            folder,
            """
            {"metrics": [{"name": "cured", "type": "proportion",
              "arms": [{"name": "B", "n": 350, "sum": 289}, {"name": "A", "n": 350, "sum": 273}],
              "strata": [
                {"name": "small", "arms": [{"name": "B", "n": 270, "sum": 234},
                                           {"name": "A", "n": 87, "sum": 81}]},
                {"name": "large", "arms": [{"name": "B", "n": 80, "sum": 55},
                                           {"name": "A", "n": 263, "sum": 192}]}]}]}
            """);

    int found = 0;
    for (JsonNode effect : json.path("effects")) {
      if (effect.path("postStratified").asBoolean() && effect.has("absolute")) {
        found++;
        double small = 357 / 700.0;
        assertThat(effect.path("absolute").path("diff").asDouble())
            .isCloseTo(
                small * (81 / 87.0 - 234 / 270.0) + (1 - small) * (192 / 263.0 - 55 / 80.0),
                within(1e-10));
      }
    }
    // Group-sequential bounds need looks, so four of the five methods have numbers.
    assertThat(found).isEqualTo(4);
  }
}
