package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Recommenders;

/**
 * Who is on a leaderboard: the models asked for, and those that every model must be seen beside.
 */
public final class Leaderboard {
  private static final List<String> ALWAYS = List.of(Popularity.NAME, ItemKnn.NAME, "ease");

  private Leaderboard() {}

  /**
   * The names asked for, in their order, after the baselines that are missing among them.
   *
   * @throws VitrineException for a name that no model has
   */
  public static List<String> names(List<String> asked, Recommenders models) {
    for (String name : asked) {
      if (!models.names().contains(name)) {
        throw new VitrineException(
            ProblemCode.RECOMMEND_UNKNOWN_MODEL, name, String.join(", ", models.names()));
      }
    }
    List<String> names = new ArrayList<>(ALWAYS);
    names.removeIf(name -> asked.contains(name) || !models.names().contains(name));
    asked.stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** Whether a model is on every leaderboard. */
  public static boolean always(String name) {
    return ALWAYS.contains(name);
  }

  /**
   * The contestant of a name.
   *
   * @param tune whether its settings are chosen among those worth trying, else it has its own
   */
  public static Contestant contestant(String name, Recommenders models, boolean tune) {
    return new Contestant(
        name, () -> tune ? models.candidates(name) : List.<Recommender>of(models.of(name)));
  }
}
