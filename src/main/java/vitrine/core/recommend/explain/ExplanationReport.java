package vitrine.core.recommend.explain;

import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.recommend.ContributionKind;

/**
 * How far a model's explanations can be trusted.
 *
 * @param model its name
 * @param settings with the data they determine it
 * @param contributions what its contributions are
 * @param data fingerprint of the events
 * @param sample who was asked
 * @param curves empty where no list of the sample is explained by the past
 * @param counterfactuals of all items of the lists that the past explains
 * @param sentences of all items of the lists
 * @param fidelity the verdict; empty where there are no curves
 * @param seconds wall clock
 */
public record ExplanationReport(
    String model,
    Map<String, Object> settings,
    ContributionKind contributions,
    Fingerprint data,
    Sample sample,
    Optional<Curves> curves,
    Counterfactuals counterfactuals,
    Sentences sentences,
    Optional<Fidelity> fidelity,
    double seconds) {

  /**
   * Who was asked.
   *
   * @param seed of the sample and of the random orders
   * @param length of the lists
   * @param randomOrders for each shopper
   * @param eligible shoppers with at least {@link ExplanationQuality#FEWEST_ITEMS} past items
   * @param leftOut shoppers with fewer
   * @param asked how many were drawn
   * @param measured how many of those have a first item that their past explains
   */
  public record Sample(
      long seed,
      int length,
      int randomOrders,
      int eligible,
      int leftOut,
      int asked,
      int measured) {}

  /**
   * The curves of the first item of each list.
   *
   * @param deletionRank past items taken out: the item's place, as 1 / log2(1 + place)
   * @param insertionRank past items put in: the same
   * @param deletionScore past items taken out: the item's score, in standard deviations above the
   *     mean of all candidates, as a share of that with the whole past
   * @param insertionScore past items put in: the same
   */
  public record Curves(
      CurveComparison deletionRank,
      CurveComparison insertionRank,
      CurveComparison deletionScore,
      CurveComparison insertionScore) {}

  /**
   * Past items whose removal drops an item out of the list.
   *
   * @param searched for how many items
   * @param found for how many of them
   * @param verified of how many of those a list made anew without the set lacks the item
   * @param meanSize mean past items of a found set; empty if none was found
   * @param randomDrops share of random sets of the same sizes that drop the item; empty likewise
   */
  public record Counterfactuals(
      int searched,
      int found,
      int verified,
      Optional<Double> meanSize,
      Optional<Double> randomDrops) {}

  /**
   * What the sentences say of the scores.
   *
   * @param items listed items
   * @param withSentence how many of them have a sentence that names past items
   * @param coverage mean share of the positive parts that the named past items carry; empty where
   *     no sentence names any
   */
  public record Sentences(int items, int withSentence, Optional<Double> coverage) {}
}
