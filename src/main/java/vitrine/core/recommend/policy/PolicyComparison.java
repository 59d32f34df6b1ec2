package vitrine.core.recommend.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventLog;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.TopLists;
import vitrine.core.recommend.evaluation.Estimate;

/**
 * Estimates what policies would have earned from what a log showed and what became of it
 * (Swaminathan and Joachims, The Self-Normalized Estimator for Counterfactual Learning, 2015). A
 * model learns only from what was before the first impression that is asked, and the shoppers'
 * pasts end there: otherwise it would know what they clicked.
 */
public final class PolicyComparison {
  private static final double BEFORE = .75;

  private final EventLog log;
  private final Interactions all;
  private final ItemFacts facts;

  /**
   * A comparison on this log.
   *
   * @param all what the log says of tastes
   * @param facts what is known of its items, for the promotions of categories
   */
  public PolicyComparison(EventLog log, Interactions all, ItemFacts facts) {
    this.log = log;
    this.all = all;
    this.facts = facts;
  }

  /**
   * Estimates the worth of models' lists and of the promotions of the query.
   *
   * @param models those that learn from what was before a moment, in milliseconds since 1970 in
   *     UTC, and may know of items what was known then; empty where the data has no impression
   * @throws VitrineException if a category or the reward's column is not there
   */
  public PolicyReport of(
      PolicyQuery query, Function<OptionalLong, List<Recommender>> models, Progress progress) {
    progress.step("progress.policy.impressions");
    List<TargetPolicy> promotions = query.categories().stream().map(this::promotion).toList();
    Impressions shown = new ImpressionLog(log).of(all.userIds(), all.itemIds(), query.reward());
    // not known to be after what a model learns from
    Impressions impressions = shown.only(i -> shown.times()[i] != Impressions.UNKNOWN);
    OptionalLong from = from(query, impressions);
    Impressions later =
        from.isEmpty()
            ? impressions
            : impressions.only(i -> impressions.times()[i] >= from.getAsLong());
    Usable usable = Usable.of(later);
    List<PolicyResult> results = new ArrayList<>();
    Interactions past = from.isEmpty() ? all : before(from.getAsLong());
    for (Recommender model : models.apply(from)) {
      results.add(model(model, past, usable, query, progress));
    }
    for (TargetPolicy promotion : promotions) {
      results.add(measured(promotion, false, usable, query, progress));
    }
    return new PolicyReport(
        new PolicyReport.Stamp(
            query,
            from,
            usable.exposure,
            usable.impressions.size(),
            shown.size() - impressions.size() + later.size() - usable.impressions.size(),
            (int) IntStream.of(usable.impressions.users()).distinct().count(),
            PolicyQuery.RESAMPLES,
            all.source()),
        usable.earned(),
        results);
  }

  private TargetPolicy promotion(String category) {
    BitSet items = new BitSet();
    for (int item = 0; item < facts.size(); item++) {
      items.set(item, facts.categories()[item].equals(category));
    }
    if (items.isEmpty()) {
      throw new VitrineException(ProblemCode.POLICY_UNKNOWN_CATEGORY, category);
    }
    return new TargetPolicy.Promotion(category, items);
  }

  private static OptionalLong from(PolicyQuery query, Impressions impressions) {
    if (query.from().isPresent() || impressions.size() == 0) {
      return query.from();
    }
    long[] times = impressions.times().clone();
    Arrays.sort(times);
    return OptionalLong.of(times[(int) (BEFORE * times.length)]);
  }

  /** What happened before a time. */
  private Interactions before(long time) {
    int[] kept = new int[all.users()];
    for (int user = 0; user < kept.length; user++) {
      int event = all.starts()[user];
      while (event < all.starts()[user + 1] && all.times()[event] < time) {
        event++;
      }
      kept[user] = event - all.starts()[user];
    }
    return all.firstEvents(kept);
  }

  private static PolicyResult model(
      Recommender model, Interactions past, Usable usable, PolicyQuery query, Progress progress) {
    if (usable.gap.isPresent() || past.events() == 0) {
      return new PolicyResult(
          model.name(),
          true,
          PolicyResult.Overlap.NONE,
          new PolicyResult.NotEstimable(usable.gap.orElse(PolicyGap.NO_PAST)));
    }
    int[][] lists = TopLists.of(model.fit(past, progress), past, query.length(), progress);
    return measured(
        new TargetPolicy.ModelLists(model.name(), lists), true, usable, query, progress);
  }

  private static PolicyResult measured(
      TargetPolicy policy, boolean model, Usable usable, PolicyQuery query, Progress progress) {
    if (usable.gap.isPresent() || usable.exposure.isEmpty()) {
      return new PolicyResult(
          policy.name(),
          model,
          PolicyResult.Overlap.NONE,
          new PolicyResult.NotEstimable(usable.gap.orElse(PolicyGap.NO_EXPOSURE)));
    }
    Impressions asked = usable.impressions.only(i -> policy.covers(usable.impressions.users()[i]));
    ImpressionWeights weights = usable.exposure.get().weights(asked, policy, query.clip());
    PolicyResult.Overlap overlap =
        new PolicyResult.Overlap(
            asked.size(),
            usable.impressions.size() - asked.size(),
            weights.matched(),
            weights.effective(),
            weights.largest(),
            weights.clipped());
    UserSums sums = UserSums.of(asked, weights);
    Optional<PolicyGap> gap = gap(overlap, sums.shoppers(), query);
    PolicyResult.Worth worth =
        gap.isPresent()
            ? new PolicyResult.NotEstimable(gap.get())
            : sums.estimated(PolicyQuery.RESAMPLES, query.seed(), progress);
    return new PolicyResult(policy.name(), model, overlap, worth);
  }

  private static Optional<PolicyGap> gap(
      PolicyResult.Overlap overlap, int shoppers, PolicyQuery query) {
    if (overlap.matched() == 0 || overlap.effective() == 0) {
      return Optional.of(PolicyGap.NO_OVERLAP);
    }
    if (overlap.effective() < query.fewestEffective()) {
      return Optional.of(PolicyGap.FEW_EFFECTIVE);
    }
    return shoppers < Math.max(PolicyQuery.FEWEST_SHOPPERS, query.fewestEffective())
        ? Optional.of(PolicyGap.FEW_SHOPPERS)
        : Optional.empty();
  }

  /**
   * The impressions that can be asked.
   *
   * @param exposure how the chances are known
   * @param gap why none can be
   */
  private record Usable(
      Impressions impressions, Optional<Exposure> exposure, Optional<PolicyGap> gap) {

    static Usable of(Impressions all) {
      if (all.size() == 0) {
        return new Usable(all, Optional.empty(), Optional.of(PolicyGap.NO_IMPRESSIONS));
      }
      Impressions chances = all.only(i -> !Double.isNaN(all.propensities()[i]));
      Impressions places = all.only(i -> !Double.isNaN(all.positions()[i]));
      if (chances.size() == 0 && places.size() == 0) {
        return new Usable(all, Optional.empty(), Optional.of(PolicyGap.NO_EXPOSURE));
      }
      Impressions known = chances.size() > 0 ? chances : places;
      if (Arrays.stream(known.rewards()).allMatch(reward -> reward == 0)) {
        return new Usable(known, Optional.empty(), Optional.of(PolicyGap.NO_REWARDS));
      }
      return new Usable(
          known,
          Optional.of(chances.size() > 0 ? new Exposure.Logged() : Exposure.ByPlace.of(known)),
          Optional.empty());
    }

    /** What the log earned an impression. */
    Optional<Estimate> earned() {
      double[] none = new double[impressions.size()];
      return impressions.size() == 0
          ? Optional.empty()
          : Optional.of(UserSums.of(impressions, new ImpressionWeights(none, none, 0)).log());
    }
  }
}
