package vitrine.infra.djl;

import java.util.Map;
import vitrine.infra.weights.Tensor;

/**
 * What the code of a forward pass depends on.
 *
 * @param layers of the encoder
 * @param dimensions of a token's vector
 * @param heads of the attention; a divisor of the dimensions
 * @param firstToken whether the sentence vector is that of the first token, else the mean of all
 * @param epsilon of the layer norms
 */
record EncoderShape(int layers, int dimensions, int heads, boolean firstToken, double epsilon) {

  /** The shape of an encoder with these weights. */
  static EncoderShape of(Checkpoint checkpoint, Map<String, Tensor> weights) {
    int layers = 0;
    while (weights.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
      layers++;
    }
    return new EncoderShape(
        layers,
        checkpoint.dimensions(),
        checkpoint.heads(),
        checkpoint.firstToken(),
        checkpoint.epsilon());
  }

  /** Dimensions a head. */
  int headSize() {
    return dimensions / heads;
  }
}
