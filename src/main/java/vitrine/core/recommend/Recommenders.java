package vitrine.core.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Every recommender by its name on the command line. */
public final class Recommenders {
  private final Map<String, Supplier<List<Recommender>>> known = new LinkedHashMap<>();

  /**
   * The recommenders that these items and this machine allow.
   *
   * @param facts what is known of the items that will be ranked
   */
  public Recommenders(ItemFacts facts) {
    known.put(RandomOrder.NAME, () -> List.of(new RandomOrder(RandomOrder.SEED)));
    known.put(
        Popularity.NAME, () -> List.of(new Popularity(), new Popularity(7), new Popularity(30)));
    known.put(
        ItemKnn.NAME,
        () ->
            List.of(
                ItemKnn.plain(),
                new ItemKnn(100),
                new ItemKnn(0, 10, 1),
                new ItemKnn(0, 0, .8),
                new ItemKnn(0, 10, .8),
                new ItemKnn(200, 10, .8)));
    known.put(
        Als.NAME,
        () ->
            List.of(
                Als.standard(),
                Als.standard().with(2, 10),
                Als.standard().with(40, 10),
                Als.standard().with(10, 1),
                Als.standard().with(10, 100)));
  }

  /**
   * Adds a recommender that needs more than the items.
   *
   * @param candidates the settings worth trying, the usual ones first
   */
  public Recommenders with(String name, Supplier<List<Recommender>> candidates) {
    known.put(name, candidates);
    return this;
  }

  /** The names, simple models first. */
  public List<String> names() {
    return List.copyOf(known.keySet());
  }

  /**
   * The recommender with the settings it has unless told otherwise.
   *
   * @throws VitrineException if there is none of this name
   */
  public Recommender of(String name) {
    return candidates(name).getFirst();
  }

  /**
   * The same recommender with the settings worth trying on the validation item; the first has those
   * of {@link #of(String)}.
   *
   * @throws VitrineException if there is none of this name
   */
  public List<Recommender> candidates(String name) {
    Supplier<List<Recommender>> found = known.get(name);
    if (found == null) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_UNKNOWN_MODEL, name, String.join(", ", names()));
    }
    return found.get();
  }
}
