package vitrine.core.sentiment;

import java.util.Locale;

/** What of a model a training changes. */
public enum TrainingMethod {
  /** A small network on the vectors of a frozen encoder: seconds once the texts are encoded. */
  HEAD,
  /**
   * A low-rank change to some weight matrices of the encoder, with a linear head (Hu et al. 2021,
   * "LoRA"): minutes to hours on a processor, a file of some hundred kilobytes.
   */
  LORA,
  /** All weights of the encoder's layers, with a linear head: slower still, a file of megabytes. */
  FULL;

  /** The name in files and on the command line: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
