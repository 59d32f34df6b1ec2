package vitrine.core.sentiment;

import java.util.List;

/**
 * What a model card says of one head.
 *
 * @param language of the texts that it reads
 * @param encoder the name of the base model
 * @param encoderHash fingerprint of the encoder that the head was trained on
 * @param file the head's weights, in the model's folder; empty until it is saved
 * @param sha256 of that file; empty until it is saved
 * @param adaptation the file with the encoder's change; empty where it is left as it is
 * @param adaptationSha256 of that file; empty where there is none
 * @param classes what it tells apart
 * @param origin what it was trained on and how it is made again
 * @param settings of the training, seed included
 * @param trained rows it was fitted to
 * @param validated rows for early stopping and temperature
 * @param temperature chosen on the validation rows
 * @param curve the training's epochs
 * @param seconds that the training took, without encoding
 * @param test held-out metrics
 * @param groups held-out metrics by group
 * @param choice why it was trained by its method
 * @param trials settings that a search tried before; empty where none was asked for
 */
public record HeadCard(
    TextLanguage language,
    String encoder,
    String encoderHash,
    String file,
    String sha256,
    String adaptation,
    String adaptationSha256,
    List<Sentiment> classes,
    Origin origin,
    TrainingSettings settings,
    int trained,
    int validated,
    double temperature,
    List<TrainingEpoch> curve,
    double seconds,
    Evaluation test,
    List<GroupResult> groups,
    MethodChoice choice,
    List<SearchTrial> trials) {
  /** Copies the lists. */
  public HeadCard {
    trials = List.copyOf(trials);
    classes = List.copyOf(classes);
    curve = List.copyOf(curve);
    groups = List.copyOf(groups);
  }

  /**
   * Where a head came from.
   *
   * @param data file and columns
   * @param dataHash fingerprint of the data as it was read
   * @param licence of the data, as far as it is known; may be empty
   * @param reproduce the command that makes the head again
   */
  public record Origin(String data, String dataHash, String licence, String reproduce) {}

  /** The same card with the names and the hashes of the files of weights. */
  public HeadCard stored(
      String newFile, String newSha256, String newAdaptation, String newAdaptationSha256) {
    return new HeadCard(
        language,
        encoder,
        encoderHash,
        newFile,
        newSha256,
        newAdaptation,
        newAdaptationSha256,
        classes,
        origin,
        settings,
        trained,
        validated,
        temperature,
        curve,
        seconds,
        test,
        groups,
        choice,
        trials);
  }
}
