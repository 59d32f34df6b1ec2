package vitrine.infra.djl;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Adaptation;
import vitrine.infra.weights.AdaptedWeights;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/**
 * A base model and the change that a fine-tuning made to it.
 *
 * @param base model
 * @param adaptation the change; empty for the base model as it is
 */
record EncoderWeights(Checkpoint base, Optional<Adaptation> adaptation) {
  private static final Logger LOG = LoggerFactory.getLogger(EncoderWeights.class);

  /**
   * The weights that texts are encoded by.
   *
   * @throws VitrineException if the change is damaged or does not fit the base
   */
  Map<String, Tensor> merged() {
    Map<String, Tensor> weights = base.weights();
    return adaptation
        .map(change -> AdaptedWeights.merge(base.name(), weights, read(change)))
        .orElse(weights);
  }

  private Map<String, Tensor> read(Adaptation change) {
    try (InputStream in = change.file().open()) {
      byte[] content = in.readAllBytes();
      if (!Fingerprint.of(content).equals(change.sha256())) {
        throw new VitrineException(ProblemCode.ADAPTATION_DAMAGED, base.name(), "SHA-256");
      }
      return Safetensors.read(ByteBuffer.wrap(content));
    } catch (IOException e) {
      throw new VitrineException(
          ProblemCode.ADAPTATION_DAMAGED, e, base.name(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * The weights on the manager's device, run by this kernel; eagerly where the engine cannot load
   * the script, or where half precision changes the vectors too much.
   */
  BatchEncoder load(NDManager manager, Kernel kernel) {
    Map<String, Tensor> weights = merged();
    EncoderShape shape = EncoderShape.of(base, weights);
    if (kernel != Kernel.EAGER) {
      try {
        BatchEncoder script = new ScriptBatchEncoder(manager, weights, shape, kernel);
        if (!kernel.half() || alike(script, manager, weights, shape)) {
          return script;
        }
        script.close();
        LOG.warn("{} changes the vectors of {} too much", kernel.argument(), base.name());
      } catch (RuntimeException e) {
        LOG.warn("{} cannot be run as a script ({})", base.name(), kernel.argument(), e);
      }
    }
    return new EagerBatchEncoder(manager, weights, shape);
  }

  private static boolean alike(
      BatchEncoder script, NDManager manager, Map<String, Tensor> weights, EncoderShape shape) {
    TokenBatch probe = TokenBatch.of(new long[] {9, 8, 7, 6, 5, 4, 3}, new long[] {3, 4, 5});
    try (BatchEncoder exact = new EagerBatchEncoder(manager, weights, shape)) {
      double cosine =
          KernelTrials.leastCosine(script.pooled(probe), exact.pooled(probe), probe.rows());
      return cosine >= KernelTrials.ALIKE;
    }
  }
}
