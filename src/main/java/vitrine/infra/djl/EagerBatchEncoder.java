package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import vitrine.infra.weights.Tensor;

/** {@link BertEncoder}, operation by operation. */
final class EagerBatchEncoder implements BatchEncoder {
  private final NDManager manager;
  private final BertEncoder encoder;
  private final EncoderShape shape;

  EagerBatchEncoder(NDManager parent, Map<String, Tensor> weights, EncoderShape shape) {
    this.manager = parent.newSubManager();
    this.encoder = new BertEncoder(manager, weights, shape.heads(), shape.epsilon());
    this.shape = shape;
  }

  @Override
  public float[] pooled(TokenBatch batch) {
    Shape size = new Shape(batch.rows(), batch.length());
    try (NDManager scope = manager.newSubManager()) {
      NDArray hidden =
          encoder.forward(scope.create(batch.ids(), size), scope.create(batch.mask(), size));
      Shape each = new Shape(batch.rows(), 1, batch.length());
      return scope.create(batch.pool(shape.firstToken()), each).matMul(hidden).toFloatArray();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
