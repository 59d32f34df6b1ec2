package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.recommend.evaluation.Estimate;

/**
 * The groups of one dimension of products.
 *
 * @param dimension what groups them
 * @param groups in the order of price, or the largest first
 */
public record ProductGaps(ProductDimension dimension, List<ProductGap> groups) {
  private static final double Z = 1.959963984540054;

  /** Copies the list. */
  public ProductGaps {
    groups = List.copyOf(groups);
  }

  static ProductGaps of(ItemGrouping grouping, int[][] lists, Demand demand) {
    return new Tally(grouping, lists, demand).gaps();
  }

  /**
   * Two passes over the shoppers: totals, then how far each shopper pulls at a group's shares. The
   * variance of a function of sums over shoppers is n / (n - 1) · Σ of its squared linearised parts
   * (Cochran, Sampling Techniques, 1977, chapter 6); that of the exposure is taken of its
   * logarithm, which keeps the interval above 0.
   */
  private static final class Tally {
    private final ItemGrouping grouping;
    private final int groups;
    private final int[] items;
    private final double[] places;
    private final double[] wanted;
    private final double[] placesSquared;
    private final double[] exposureSquared;
    private double allPlaces;
    private double allWanted;
    private int shoppers;

    Tally(ItemGrouping grouping, int[][] lists, Demand demand) {
      this.grouping = grouping;
      groups = grouping.labels().size();
      items = new int[groups];
      places = new double[groups];
      wanted = new double[groups];
      placesSquared = new double[groups];
      exposureSquared = new double[groups];
      for (int group : grouping.groupOf()) {
        items[group]++;
      }
      for (int user = 0; user < lists.length; user++) {
        int[] bought = demand.of(user);
        shoppers += lists[user].length + bought.length > 0 ? 1 : 0;
        allPlaces += lists[user].length;
        allWanted += bought.length;
        add(lists[user], places);
        add(bought, wanted);
      }
      double[] ownPlaces = new double[groups];
      double[] ownWanted = new double[groups];
      for (int user = 0; user < lists.length; user++) {
        pull(lists[user], demand.of(user), ownPlaces, ownWanted);
      }
    }

    private void add(int[] userItems, double[] sums) {
      for (int item : userItems) {
        sums[grouping.groupOf()[item]]++;
      }
    }

    private void pull(int[] list, int[] bought, double[] ownPlaces, double[] ownWanted) {
      Arrays.fill(ownPlaces, 0);
      Arrays.fill(ownWanted, 0);
      add(list, ownPlaces);
      add(bought, ownWanted);
      double ofPlaces = list.length / allPlaces;
      double ofWanted = allWanted == 0 ? 0 : bought.length / allWanted;
      for (int group = 0; group < groups; group++) {
        double share = places[group] / allPlaces;
        double part = ownPlaces[group] / allPlaces - share * ofPlaces;
        placesSquared[group] += part * part;
        double log =
            ownPlaces[group] / places[group]
                - ofPlaces
                - ownWanted[group] / wanted[group]
                + ofWanted;
        exposureSquared[group] += log * log;
      }
    }

    ProductGaps gaps() {
      List<ProductGap> gaps = new ArrayList<>();
      double many = shoppers < 2 ? Double.NaN : shoppers / (shoppers - 1.0);
      for (int group = 0; group < groups; group++) {
        double share = places[group] / allPlaces;
        double half = Z * Math.sqrt(many * placesSquared[group]);
        double ofDemand = allWanted == 0 ? 0 : wanted[group] / allWanted;
        gaps.add(
            new ProductGap(
                grouping.labels().get(group),
                items[group],
                (double) items[group] / grouping.groupOf().length,
                estimate(share, Math.max(0, share - half), Math.min(1, share + half)),
                ofDemand,
                exposure(group, share, ofDemand, many)));
      }
      return new ProductGaps(grouping.dimension(), gaps);
    }

    private Optional<Estimate> exposure(int group, double share, double ofDemand, double many) {
      if (places[group] == 0 || wanted[group] == 0) {
        return Optional.empty();
      }
      double ratio = share / ofDemand;
      double factor = Math.exp(Z * Math.sqrt(many * exposureSquared[group]));
      return Optional.of(estimate(ratio, ratio / factor, ratio * factor));
    }

    private static Estimate estimate(double value, double lower, double upper) {
      return new Estimate(
          value,
          Double.isNaN(lower) || Double.isNaN(upper)
              ? Optional.empty()
              : Optional.of(new Estimate.Interval(lower, upper)));
    }
  }
}
