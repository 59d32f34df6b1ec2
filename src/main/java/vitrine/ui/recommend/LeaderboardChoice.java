package vitrine.ui.recommend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.recommend.evaluation.Candidates;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.Leaderboard;
import vitrine.core.recommend.evaluation.Protocol;
import vitrine.core.recommend.evaluation.Split;

/**
 * What a comparison is to be about.
 *
 * @param models the names of the models beside those that are always compared
 * @param split what is held out
 * @param newOnly whether only products without a past are ranked, else the whole catalogue
 * @param tune whether settings are chosen first
 */
public record LeaderboardChoice(Set<String> models, Split split, boolean newOnly, boolean tune) {
  /** The lengths of the list that are measured; the user looks at one of them at a time. */
  public static final List<Integer> LENGTHS = List.of(5, 10, 20);

  /** The splits to choose from. */
  public static final List<Split> SPLITS =
      List.of(new Split.Last(), new Split.Time(7), new Split.Time(30));

  /** What stands there before the user chooses. */
  static final LeaderboardChoice FIRST =
      new LeaderboardChoice(Set.of(), SPLITS.getFirst(), false, false);

  /** Copies the names. */
  public LeaderboardChoice {
    models = Set.copyOf(models);
  }

  LeaderboardChoice withModel(String name, boolean chosen) {
    Set<String> changed = new LinkedHashSet<>(models);
    if (chosen) {
      changed.add(name);
    } else {
      changed.remove(name);
    }
    return new LeaderboardChoice(changed, split, newOnly, tune);
  }

  LeaderboardChoice withSplit(Split other) {
    return new LeaderboardChoice(models, other, newOnly, tune);
  }

  LeaderboardChoice withNewOnly(boolean only) {
    return new LeaderboardChoice(models, split, only, tune);
  }

  LeaderboardChoice withTune(boolean first) {
    return new LeaderboardChoice(models, split, newOnly, first);
  }

  /** Whether a model is compared. */
  boolean has(String name) {
    return Leaderboard.always(name) || models.contains(name);
  }

  /** The same as a protocol: the weights see all that comes before what is asked for. */
  Protocol protocol() {
    return new Protocol(
        split,
        newOnly ? new Candidates.Cold() : new Candidates.Full(),
        LENGTHS,
        List.of(Fitted.REFIT),
        Protocol.SEED);
  }
}
