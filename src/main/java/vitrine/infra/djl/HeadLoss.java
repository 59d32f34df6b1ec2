package vitrine.infra.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;

/**
 * The mean cross-entropy of a head on a batch, and its gradient by automatic differentiation. Every
 * constant of the graph is an array: dropout and its scale in a mask, 1/n and the minus sign in the
 * targets, because DJL's operations with a Java number give wrong gradients on CPU.
 */
final class HeadLoss {
  private final Engine engine;
  private final NDManager manager;

  record Step(double loss, float[][] gradients) {}

  HeadLoss(Engine engine, NDManager manager) {
    this.engine = engine;
    this.manager = manager;
  }

  /**
   * Loss and gradient.
   *
   * @param inputs rows × inputs, standardised
   * @param targets rows × classes: -1/rows at the true class, else 0
   * @param dropout rows × hidden: 0 or 1/(1 - share)
   */
  Step gradient(HeadWeights weights, float[] inputs, float[] targets, float[] dropout) {
    int rows = inputs.length / weights.inputs();
    try (NDManager scope = manager.newSubManager()) {
      NDArray[] parameters = parameters(scope, weights);
      for (NDArray parameter : parameters) {
        parameter.setRequiresGradient(true);
      }
      NDArray x = scope.create(inputs, new Shape(rows, weights.inputs()));
      NDArray target = scope.create(targets, new Shape(rows, weights.classes()));
      NDArray mask = scope.create(dropout, new Shape(rows, weights.hidden()));
      double loss;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray hidden =
            Activation.relu(Linear.linear(x, parameters[0], parameters[1]).singletonOrThrow());
        NDArray value = loss(hidden.mul(mask), parameters, target);
        collector.backward(value);
        loss = value.getFloat();
      }
      float[][] gradients = new float[parameters.length][];
      for (int i = 0; i < gradients.length; i++) {
        try (NDArray gradient = parameters[i].getGradient()) {
          gradients[i] = gradient.toFloatArray();
        }
      }
      return new Step(loss, gradients);
    }
  }

  private static NDArray loss(NDArray hidden, NDArray[] parameters, NDArray target) {
    return Linear.linear(hidden, parameters[2], parameters[3])
        .singletonOrThrow()
        .logSoftmax(-1)
        .mul(target)
        .sum();
  }

  private static NDArray[] parameters(NDManager scope, HeadWeights weights) {
    float[][] arrays = weights.arrays();
    return new NDArray[] {
      scope.create(arrays[0], new Shape(weights.hidden(), weights.inputs())),
      scope.create(arrays[1], new Shape(weights.hidden())),
      scope.create(arrays[2], new Shape(weights.classes(), weights.hidden())),
      scope.create(arrays[3], new Shape(weights.classes()))
    };
  }
}
