package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class AdaptedWeightsTest {
  private static final String QUERY = "encoder.layer.0.attention.self.query";

  private static final Map<String, Tensor> BASE =
      Map.of(
          QUERY + ".weight", Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}),
          QUERY + ".bias", Tensor.of(7, 8));

  private static Map<String, Tensor> merge(Map<String, Tensor> adaptation) {
    return AdaptedWeights.merge("small", BASE, adaptation);
  }

  private static Tensor named(Map<String, Tensor> tensors, String name) {
    return Optional.ofNullable(tensors.get(name)).orElseThrow();
  }

  @Test
  void aPairIsAddedAsItsProduct() {
    // B·A = (1, 2)ᵀ·(1, 0, -1) + (0, 1)ᵀ·(2, 2, 2)
    Map<String, Tensor> merged =
        merge(
            Map.of(
                QUERY + ".lora_A", Tensor.of(new float[][] {{1, 0, -1}, {2, 2, 2}}),
                QUERY + ".lora_B", Tensor.of(new float[][] {{1, 0}, {2, 1}})));
    assertThat(named(merged, QUERY + ".weight").toRows())
        .isDeepEqualTo(new float[][] {{2, 2, 2}, {8, 7, 6}});
    assertThat(merged.get(QUERY + ".bias")).isSameAs(BASE.get(QUERY + ".bias"));
    assertThat(named(BASE, QUERY + ".weight").toVector()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aWholeTensorTakesItsPlace() {
    Map<String, Tensor> merged = merge(Map.of(QUERY + ".bias", Tensor.of(-1, -2)));
    assertThat(named(merged, QUERY + ".bias").toVector()).containsExactly(-1, -2);
  }

  @Test
  void whatDoesNotFitIsNamedWithBothShapes() {
    Map<String, Tensor> pair = new HashMap<>();
    pair.put(QUERY + ".lora_A", Tensor.of(new float[][] {{1, 0}}));
    refused(pair, ProblemCode.ENCODER_TENSOR_SIZE, QUERY + ".lora_A", "1 × 3", "1 × 2");
    pair.put(QUERY + ".lora_A", Tensor.of(new float[][] {{1, 0, -1}}));
    refused(pair, ProblemCode.ENCODER_TENSOR_MISSING, QUERY + ".lora_B", "2 × 1");
    pair.put(QUERY + ".lora_B", Tensor.of(new float[][] {{1, 1}, {2, 2}}));
    refused(pair, ProblemCode.ENCODER_TENSOR_SIZE, QUERY + ".lora_B", "2 × 1", "2 × 2");
    pair.remove(QUERY + ".lora_A");
    refused(pair, ProblemCode.ENCODER_TENSOR_MISSING, QUERY + ".lora_A", "? × 3");
    refused(
        Map.of(QUERY + ".bias", Tensor.of(1, 2, 3)),
        ProblemCode.ENCODER_TENSOR_SIZE,
        QUERY + ".bias",
        "2",
        "3");
    refused(Map.of("pooler.bias", Tensor.of(1)), ProblemCode.ADAPTATION_DAMAGED, "pooler.bias");
    refused(
        Map.of(QUERY + ".bias", Tensor.of(1, Float.NaN)),
        ProblemCode.ADAPTATION_DAMAGED,
        QUERY + ".bias");
  }

  private static void refused(
      Map<String, Tensor> adaptation, ProblemCode code, Object... arguments) {
    assertThatThrownBy(() -> merge(adaptation))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.arguments().getFirst()).isEqualTo("small");
              assertThat(problem.arguments().subList(1, problem.arguments().size()))
                  .isEqualTo(List.of(arguments));
            });
  }
}
