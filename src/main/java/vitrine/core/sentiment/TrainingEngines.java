package vitrine.core.sentiment;

/**
 * What a training runs on.
 *
 * @param encoders with a cache of vectors before them
 * @param uncached the same without, to time them
 * @param heads trains heads on vectors
 * @param tuner trains encoders and heads together
 */
public record TrainingEngines(
    TextEncoders encoders, TextEncoders uncached, HeadTrainer heads, FineTuner tuner) {}
