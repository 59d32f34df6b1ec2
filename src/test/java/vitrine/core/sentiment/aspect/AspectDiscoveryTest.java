package vitrine.core.sentiment.aspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.TextEncoder;

class AspectDiscoveryTest {

  /** Puts phrases about bags, about gifts and all others in three directions. */
  private static final class ThreeDirections implements TextEncoder {
    @Override
    public String name() {
      return "three";
    }

    @Override
    public Fingerprint fingerprint() {
      return Fingerprint.of("three".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int dimensions() {
      return 3;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      return texts.stream()
          .map(
              text ->
                  text.contains("handle") || text.contains("strap")
                      ? new float[] {1, .1f, 0}
                      : text.contains("赠品") ? new float[] {0, 1, 0} : new float[] {0, 0, 1})
          .toArray(float[][]::new);
    }
  }

  private static ReviewSet reviews() {
    ReviewFrames frames = new ReviewFrames();
    for (int i = 0; i < 8; i++) {
      frames.add("bag", "2026-01-01", 5, "The handle is nice. I carry lunch with it " + i);
      frames.add("bag", "2026-01-01", 2, "Sadly the straps are loose, number " + i);
      frames.add("bag", "2026-01-01", 5, "赠品很好，" + "送了" + i);
      frames.add("bag", "2026-01-01", 5, "the bag is lovely, the fabric is soft " + i);
    }
    return ReviewSet.of(frames.frame());
  }

  private static List<Aspect> found() {
    ReviewSet reviews = reviews();
    return new AspectDiscovery(Fakes.encoders(new ThreeDirections()))
        .find(
            reviews,
            IntStream.range(0, reviews.rows()).toArray(),
            AspectVocabulary.BUILT_IN,
            Set.of("Bags"),
            5,
            Progress.unwatched());
  }

  @Test
  void namesThatStandCloseBecomeOneAspectNamedByTheMostFrequent() {
    List<Aspect> found = found();
    assertThat(found)
        .extracting(Aspect::id)
        .contains("found:handle", "found:赠品")
        .doesNotContain("found:bag", "found:fabric", "found:lovely", "found:lunch");
    assertThat(found.getFirst().terms()).containsExactlyInAnyOrder("handle", "straps");
    assertThat(found()).isEqualTo(found);
  }

  @Test
  void clustersJoinByMeanCosine() {
    float[][] vectors = {{1, 0}, {.9f, .436f}, {0, 1}, {.1f, .995f}};
    List<List<Integer>> clusters = new ArrayList<>();
    for (int[] members : PhraseClusters.of(vectors, .8)) {
      clusters.add(IntStream.of(members).boxed().toList());
    }
    assertThat(clusters).containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(PhraseClusters.of(vectors, 1)).hasSize(4);
    assertThat(PhraseClusters.of(vectors, 0)).hasSize(1);
  }

  @Test
  void whatSomebodyArrangedStaysWhenMoreIsFound() {
    RememberedAspects first = RememberedAspects.NONE.found(found());
    RememberedAspects arranged =
        first.renamed("found:handle", "Carrying").merged("found:赠品", Optional.of("price"));
    assertThat(arranged.vocabulary().aspects())
        .extracting(aspect -> aspect.name().orElse(aspect.id()))
        .contains("Carrying", "price")
        .doesNotContain("赠品", "found:赠品");
    Aspect price =
        arranged.vocabulary().aspects().stream()
            .filter(aspect -> aspect.id().equals("price"))
            .findFirst()
            .orElseThrow();
    assertThat(price.terms()).contains("赠品", "便宜");
    assertThat(arranged.found(found())).isEqualTo(arranged);
    assertThat(arranged.hidden("found:handle", true).vocabulary().aspects())
        .extracting(Aspect::id)
        .doesNotContain("found:handle");
    assertThat(arranged.merged("found:赠品", Optional.empty()).vocabulary().aspects())
        .extracting(Aspect::id)
        .contains("found:赠品");
  }

  @Test
  void mergingBothWaysLosesNoAspect() {
    RememberedAspects circle =
        RememberedAspects.NONE
            .merged("price", Optional.of("quality"))
            .merged("quality", Optional.of("price"));
    assertThat(circle.vocabulary().aspects())
        .extracting(Aspect::id)
        .contains("price")
        .doesNotContain("quality");
    assertThat(RememberedAspects.NONE.merged("price", Optional.of("price")))
        .isEqualTo(RememberedAspects.NONE);
    assertThat(RememberedAspects.NONE.hidden("quality", true).vocabulary().aspects()).hasSize(6);
  }
}
