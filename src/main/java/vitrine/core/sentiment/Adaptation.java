package vitrine.core.sentiment;

import java.io.IOException;
import java.io.InputStream;
import vitrine.core.common.Fingerprint;

/**
 * The change that a fine-tuning made to an encoder, as a safetensors file: pairs of low-rank
 * factors ({@code encoder.layer.0.attention.self.query.lora_A}, rank × inputs, and {@code …lora_B},
 * outputs × rank, which their matrix's change B·A is the product of), or whole tensors under their
 * own names, which replace the base model's. Two are equal if their files are.
 *
 * @param sha256 of the file
 * @param file its content
 */
public record Adaptation(Fingerprint sha256, WeightFile file) {

  /** Opens a file of weights, from a folder or from the class path. */
  @FunctionalInterface
  public interface WeightFile {
    /** The content from its start. */
    InputStream open() throws IOException;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Adaptation that && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }
}
