package vitrine.core.recommend.evaluation;

import java.util.List;
import java.util.function.Supplier;
import vitrine.core.recommend.Recommender;

/**
 * A model to be measured.
 *
 * @param name on the command line
 * @param settings makes it with its settings; where there are several, those are taken that are
 *     best at what is for model selection. It may decline with a {@link
 *     vitrine.core.common.VitrineException}
 */
public record Contestant(String name, Supplier<List<Recommender>> settings) {

  /** A model with given settings. */
  public static Contestant of(Recommender model) {
    return new Contestant(model.name(), () -> List.of(model));
  }
}
