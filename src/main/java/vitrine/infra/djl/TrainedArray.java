package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * One array that fine-tuning moves, with the moments of its optimiser.
 *
 * @param name as in Hugging Face's BertModel, {@code …lora_A}, {@code …lora_B} or of the head
 * @param shape of the array
 * @param values in memory that outlives every graph
 * @param decays whether weight decay pulls it to zero: no for biases and layer norms
 * @param rate multiplies the learning rate
 * @param first mean of the gradients
 * @param second mean of their squares
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainedArray(
    String name,
    Shape shape,
    AlignedFloats values,
    boolean decays,
    float rate,
    float[] first,
    float[] second) {

  TrainedArray(String name, Shape shape, AlignedFloats values, boolean decays, float rate) {
    this(name, shape, values, decays, rate, new float[values.size()], new float[values.size()]);
  }

  /** A leaf of one graph, which goes with its manager. */
  NDArray leaf(NDManager scope) {
    NDArray leaf = values.array(scope, shape);
    leaf.setRequiresGradient(true);
    return leaf;
  }
}
