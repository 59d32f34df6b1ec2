package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

class LengthBatchesTest {
  private static final long[][] TEXTS = {{1}, {2, 2, 2, 2}, {3, 3}, {4, 4, 4, 4}, {5, 5, 5}};

  /** The vector of a text is its first token and its size. */
  private static float[] encode(TokenBatch batch) {
    float[] vectors = new float[2 * batch.rows()];
    for (int row = 0; row < batch.rows(); row++) {
      vectors[2 * row] = batch.ids()[row * batch.length()];
      vectors[2 * row + 1] = batch.sizes()[row];
    }
    return vectors;
  }

  private static final float[][] VECTORS = {{1, 1}, {2, 4}, {3, 2}, {4, 4}, {5, 3}};

  @Test
  void textsOfLikeLengthGoTogetherAndKeepTheirPlaces() {
    List<String> batches = new ArrayList<>();
    float[][] vectors =
        new LengthBatches(8)
            .encode(
                TEXTS,
                batch -> {
                  batches.add(batch.rows() + " x " + batch.length());
                  return encode(batch);
                },
                Progress.unwatched());
    assertThat(vectors).isDeepEqualTo(VECTORS);
    assertThat(batches).containsExactly("2 x 4", "2 x 3", "1 x 1");
  }

  @Test
  void outOfMemoryHalvesTheBatchesAndLosesNothing() {
    LengthBatches batches = new LengthBatches(100);
    float[][] vectors =
        batches.encode(
            TEXTS,
            batch -> {
              if (batch.ids().length > 8) {
                throw new IllegalStateException("CUDA out of memory. Tried to allocate 2.00 GiB.");
              }
              return encode(batch);
            },
            Progress.unwatched());
    assertThat(vectors).isDeepEqualTo(VECTORS);
    assertThat(batches.tokensTogether()).isEqualTo(8);
  }

  @Test
  void aTextThatDoesNotFitAloneAndOtherFailuresAreTold() {
    assertThatThrownBy(
            () ->
                new LengthBatches(8)
                    .encode(
                        TEXTS,
                        batch -> {
                          throw new IllegalStateException("out of memory");
                        },
                        Progress.unwatched()))
        .hasMessage("out of memory");
    assertThatThrownBy(
            () ->
                new LengthBatches(8)
                    .encode(
                        TEXTS,
                        batch -> {
                          throw new IllegalArgumentException("shape");
                        },
                        Progress.unwatched()))
        .hasMessage("shape");
  }
}
