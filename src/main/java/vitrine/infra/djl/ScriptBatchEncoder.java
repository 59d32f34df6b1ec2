package vitrine.infra.djl;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vitrine.infra.weights.Tensor;

/** An encoder as TorchScript that was written for its shape; its weights live in the script. */
final class ScriptBatchEncoder implements BatchEncoder {
  private static final float NEVER = -1e9f;

  private final PtNDManager manager;
  private final PtSymbolBlock block;
  private final EncoderShape shape;

  /**
   * Writes, loads and fills the script.
   *
   * @throws RuntimeException of the engine if it cannot load or prepare it
   */
  ScriptBatchEncoder(
      NDManager parent, Map<String, Tensor> weights, EncoderShape shape, Kernel kernel) {
    this.manager = (PtNDManager) parent.newSubManager();
    this.shape = shape;
    try {
      byte[] archive = ScriptArchive.of(EncoderScript.methods(shape, kernel));
      this.block = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
      prepare(weights);
    } catch (IOException e) {
      manager.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  private void prepare(Map<String, Tensor> weights) {
    try (NDManager scope = manager.newSubManager()) {
      PtNDArray[] arrays =
          EncoderScript.names(shape).stream()
              .map(name -> Optional.ofNullable(weights.get(name)).orElseThrow())
              .map(tensor -> array(scope, tensor))
              .toArray(PtNDArray[]::new);
      try (IValue list = IValue.listFrom(arrays)) {
        IValueUtils.runMethod(block, "prepare", list).close();
      }
    }
  }

  private static PtNDArray array(NDManager scope, Tensor tensor) {
    Shape shape = new Shape(tensor.shape());
    return (PtNDArray) scope.create(tensor.values().duplicate(), shape, DataType.FLOAT32);
  }

  @Override
  public float[] pooled(TokenBatch batch) {
    Shape size = new Shape(batch.rows(), batch.length());
    try (NDManager scope = manager.newSubManager();
        IValue ids = IValue.from((PtNDArray) scope.create(batch.ids(), size));
        IValue pool = IValue.from((PtNDArray) scope.create(batch.pool(shape.firstToken()), size))) {
      if (!batch.padded()) {
        return result(scope, IValueUtils.runMethod(block, "forward", ids, pool));
      }
      Shape wide = new Shape(batch.rows(), 1, 1, batch.length());
      try (IValue hide = IValue.from((PtNDArray) scope.create(hidden(batch), wide))) {
        return result(scope, IValueUtils.runMethod(block, "masked", ids, pool, hide));
      }
    }
  }

  /** What is added to the attention's scores: nothing for a token, almost -∞ for padding. */
  private static float[] hidden(TokenBatch batch) {
    float[] hide = new float[batch.ids().length];
    for (int row = 0; row < batch.rows(); row++) {
      int start = row * batch.length();
      Arrays.fill(hide, start + batch.sizes()[row], start + batch.length(), NEVER);
    }
    return hide;
  }

  private static float[] result(NDManager scope, IValue value) {
    try (value) {
      return value.toTensor((PtNDManager) scope).toFloatArray();
    }
  }

  @Override
  public void close() {
    block.close();
    manager.close();
  }
}
