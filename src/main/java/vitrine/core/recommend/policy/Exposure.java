package vitrine.core.recommend.policy;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the log knows of the chances with which it showed what it showed. */
public sealed interface Exposure {

  /** The weights of the impressions under a policy, none above {@code clip}. */
  ImpressionWeights weights(Impressions impressions, TargetPolicy policy, double clip);

  /** Its name in JSON. */
  String argument();

  /**
   * Every impression has the chance with which its item was chosen: the weight is the policy's
   * chance over it (Horvitz and Thompson 1952), and it is the impression's mass too.
   */
  record Logged() implements Exposure {
    @Override
    public ImpressionWeights weights(Impressions impressions, TargetPolicy policy, double clip) {
      double[] weights = new double[impressions.size()];
      int clipped = 0;
      for (int i = 0; i < weights.length; i++) {
        double weight =
            policy.chance(impressions.users()[i], impressions.items()[i])
                / impressions.propensities()[i];
        clipped += weight > clip ? 1 : 0;
        weights[i] = Math.min(weight, clip);
      }
      return new ImpressionWeights(weights, weights, clipped);
    }

    @Override
    public String argument() {
      return "propensity";
    }
  }

  /**
   * Only places are known. A reward is taken as: the place was looked at, and the item is worth it.
   * How often a place is looked at is the log's reward rate there over that of the first place,
   * which is right if all places show equally good items. The weight is how often the policy's
   * place is looked at over the log's; an impression that the policy would also show has mass 1
   * (position-based model: Joachims, Swaminathan and Schnabel, Unbiased Learning-to-Rank with
   * Biased Feedback, 2017; Li et al., Offline Evaluation of Ranking Policies with Click Models,
   * 2018).
   *
   * @param looks how often each place is looked at, 1 for the first
   */
  record ByPlace(NavigableMap<Integer, Double> looks) implements Exposure {

    /** Copies the map. */
    public ByPlace {
      looks = Collections.unmodifiableNavigableMap(new TreeMap<>(looks));
    }

    /** The looks of a log; the first place is the smallest number in it. */
    static ByPlace of(Impressions impressions) {
      NavigableMap<Integer, double[]> sums = new TreeMap<>();
      for (int i = 0; i < impressions.size(); i++) {
        double[] sum =
            sums.computeIfAbsent((int) Math.rint(impressions.positions()[i]), _ -> new double[2]);
        sum[0] += impressions.rewards()[i];
        sum[1]++;
      }
      double[] first = sums.firstEntry().getValue();
      // only ratios of looks count, so that any place with a reward can be the measure
      double measure =
          first[0] > 0
              ? first[0] / first[1]
              : sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).max().orElseThrow();
      NavigableMap<Integer, Double> looks = new TreeMap<>();
      sums.forEach((place, sum) -> looks.put(place, sum[0] / sum[1] / measure));
      return new ByPlace(looks);
    }

    @Override
    public ImpressionWeights weights(Impressions impressions, TargetPolicy policy, double clip) {
      double[] weights = new double[impressions.size()];
      double[] masses = new double[weights.length];
      int first = looks.firstKey();
      int clipped = 0;
      for (int i = 0; i < weights.length; i++) {
        int shownAt = (int) Math.rint(impressions.positions()[i]);
        double looked = at(shownAt);
        int place =
            policy.place(impressions.users()[i], impressions.items()[i], shownAt - first + 1);
        // a place that nobody looks at says nothing of its items
        if (place > 0 && looked > 0) {
          double weight = at(first + place - 1) / looked;
          clipped += weight > clip ? 1 : 0;
          weights[i] = Math.min(weight, clip);
          masses[i] = 1;
        }
      }
      return new ImpressionWeights(weights, masses, clipped);
    }

    /** A place that the log never used is looked at as the last one before it. */
    private double at(int place) {
      Map.Entry<Integer, Double> known = looks.floorEntry(place);
      return known == null ? looks.firstEntry().getValue() : known.getValue();
    }

    @Override
    public String argument() {
      return "position";
    }
  }
}
