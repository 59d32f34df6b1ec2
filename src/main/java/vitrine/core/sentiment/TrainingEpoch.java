package vitrine.core.sentiment;

/**
 * One pass over the training rows.
 *
 * @param epoch from 1
 * @param trainLoss mean loss of the epoch's steps, with dropout, smoothing and class weights
 * @param validationLoss mean cross-entropy of the validation rows afterwards; of a fine-tuning at
 *     the temperature that suits them best, as the model is used, so that overconfidence, which the
 *     temperature takes back, does not stop a training that still learns
 * @param validationAccuracy share of validation rows whose most probable class is the label
 * @param gradientNorm largest global norm of a step, before clipping
 */
public record TrainingEpoch(
    int epoch,
    double trainLoss,
    double validationLoss,
    double validationAccuracy,
    double gradientNorm) {}
