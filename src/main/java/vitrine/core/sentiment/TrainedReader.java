package vitrine.core.sentiment;

import java.util.Optional;

/**
 * What a training made.
 *
 * @param head on top of the encoder
 * @param adaptation of the encoder, the content of a safetensors file; empty if it is left as it is
 * @see Adaptation
 */
public record TrainedReader(SentimentHead head, Optional<byte[]> adaptation) {

  /** A head on a frozen encoder. */
  public static TrainedReader of(SentimentHead head) {
    return new TrainedReader(head, Optional.empty());
  }

  /** The same with another temperature. */
  public TrainedReader at(double temperature) {
    return new TrainedReader(head.at(temperature), adaptation);
  }
}
