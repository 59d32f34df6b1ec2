package vitrine.core.recommend.evaluation;

import vitrine.core.common.VitrineException;

/**
 * A model that has no figures.
 *
 * @param model its name
 * @param fitted what its weights should have seen
 * @param problem why; its cause is a defect of the program where the model broke down
 */
public record DeclinedModel(String model, Fitted fitted, VitrineException problem) {}
