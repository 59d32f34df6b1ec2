package vitrine.core.workspace;

/**
 * One pass over the training rows, as it is kept of a run.
 *
 * @param epoch from 1; a run that trains more than one head starts again at 1
 * @param trainLoss mean cross-entropy of the epoch's steps
 * @param validationLoss mean cross-entropy of the validation rows afterwards
 * @param validationAccuracy share of validation rows whose most probable class is the label
 * @param gradientNorm largest global norm of a step, before clipping
 */
public record RunEpoch(
    int epoch,
    double trainLoss,
    double validationLoss,
    double validationAccuracy,
    double gradientNorm) {}
