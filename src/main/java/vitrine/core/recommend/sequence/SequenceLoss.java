package vitrine.core.recommend.sequence;

import java.util.Locale;

/** What a sequence model is trained to make small at each position. */
public enum SequenceLoss {
  /** Cross-entropy of the next item against the whole catalogue. */
  FULL_SOFTMAX,
  /**
   * Cross-entropy of the next item against items drawn evenly from the catalogue, anew for each
   * batch and shared by its positions (Klenitskiy and Vasilev, "Turning Dross Into Gold Loss",
   * 2023): a fraction of the full softmax's time, and on large catalogues no less accurate.
   */
  SAMPLED_SOFTMAX;

  /** The name on the command line. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
