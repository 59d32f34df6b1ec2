package vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.BesideWindowTests;

/** The committed files are what the generator makes, and small. */
@BesideWindowTests
class SampleShopTest {

  @Test
  void theGeneratorMakesTheCommittedFiles() {
    Map<String, byte[]> made = new SampleShop().files();

    assertThat(made).containsOnlyKeys(SampleFiles.NAMES);
    made.forEach(
        (name, bytes) ->
            assertThat(Arrays.equals(bytes, SampleFiles.content(name)))
                .as("%s differs: mvn test-compile exec:exec@sample-shop", name)
                .isTrue());
  }

  @Test
  void allFilesTogetherStayBelowThreeMegabytes() throws IOException {
    long total = 0;
    for (String name : SampleFiles.NAMES) {
      total += Files.size(SampleFiles.FOLDER.resolve(name + ".gz"));
    }
    assertThat(total).isLessThanOrEqualTo(3_000_000);
  }

  @Test
  void diceFollowSplitMix64() {
    // First output of the reference implementation for seed 1234567.
    assertThat(Dice.mix(1_234_567L + Dice.GOLDEN)).isEqualTo(6_457_827_717_110_365_317L);
  }
}
