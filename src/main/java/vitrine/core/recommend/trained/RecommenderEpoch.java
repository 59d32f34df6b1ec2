package vitrine.core.recommend.trained;

/**
 * One pass over what a recommender learns from.
 *
 * @param epoch from 1
 * @param trainLoss mean loss of the epoch's steps, with dropout
 * @param validationHit share of the validation items among the first 10; NaN where there are none
 * @param validationNdcg NDCG@10 of the validation items; NaN where there are none
 * @param gradientNorm largest global norm of a step, before clipping
 * @param seconds that the epoch took, with its validation
 */
public record RecommenderEpoch(
    int epoch,
    double trainLoss,
    double validationHit,
    double validationNdcg,
    double gradientNorm,
    double seconds) {}
