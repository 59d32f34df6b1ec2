package vitrine.core.sentiment;

/**
 * Settings that a search tried, and what they came to on validation rows.
 *
 * @param learningRate of Adam
 * @param rank of the low-rank change; 0 where there is none
 * @param epochs at most
 * @param rows that it was fitted to
 * @param validationLoss mean cross-entropy, of the best epoch
 * @param validationAccuracy of that epoch
 * @param seconds that it took
 */
public record SearchTrial(
    double learningRate,
    int rank,
    int epochs,
    int rows,
    double validationLoss,
    double validationAccuracy,
    double seconds) {}
