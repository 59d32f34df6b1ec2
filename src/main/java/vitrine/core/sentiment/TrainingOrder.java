package vitrine.core.sentiment;

/**
 * What the user asks a training for.
 *
 * @param name of the model
 * @param dataset name of the dataset that it learns from
 * @param source where labels come from
 * @param settings how it is trained; of an automatic training only the seed counts
 * @param automatic whether the method is chosen by rows, device and time
 * @param search whether a few settings are tried on the validation rows first
 */
public record TrainingOrder(
    String name,
    String dataset,
    LearningSource source,
    TrainingSettings settings,
    boolean automatic,
    boolean search) {}
