package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a training is to go about.
 *
 * @param settings of the training; the method is that of the settings unless automatic
 * @param automatic whether rows, device and time choose the method, each with its own settings and
 *     the seed of these
 * @param search whether a few learning rates, ranks and epochs are tried on validation rows first
 * @param budgetSeconds that an automatic choice lets a fine-tuning take
 * @param encoder the base model; empty for that of each language
 * @param checkpoint a folder for the state of a fine-tuning; empty to keep none
 * @param origin of the data, for the cards
 */
public record TrainingRequest(
    TrainingSettings settings,
    boolean automatic,
    boolean search,
    double budgetSeconds,
    Optional<String> encoder,
    Optional<Path> checkpoint,
    HeadCard.Origin origin) {
  /** Twenty minutes. */
  public static final double BUDGET = 1200;

  /** Trains with these settings. */
  public static TrainingRequest of(TrainingSettings settings, HeadCard.Origin origin) {
    return new TrainingRequest(
        settings, false, false, BUDGET, Optional.empty(), Optional.empty(), origin);
  }
}
