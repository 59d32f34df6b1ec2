package vitrine.infra.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The machine as the loaded PyTorch sees it. */
final class EngineHardware implements Hardware {
  private final Engine engine;

  EngineHardware(Engine engine) {
    this.engine = engine;
  }

  @Override
  public boolean libraryHasCuda() {
    return engine.hasCapability("CUDA");
  }

  @Override
  public int gpuCount() {
    return engine.getGpuCount();
  }

  @Override
  public void tryGpu() {
    try (NDManager manager = engine.newBaseManager(Device.gpu(0))) {
      float sum =
          manager.ones(new Shape(8, 8)).matMul(manager.ones(new Shape(8, 8))).sum().getFloat();
      if (sum != 512f) {
        throw new IllegalStateException("8 × 8 × 8 = " + sum);
      }
    }
  }
}
