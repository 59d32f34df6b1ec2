package vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.LogInteractions;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.policy.PolicyComparison;
import vitrine.core.recommend.policy.PolicyQuery;
import vitrine.core.recommend.policy.PolicyResult;
import vitrine.core.recommend.policy.PolicyShop;
import vitrine.core.recommend.policy.Reward;

/**
 * How often the intervals of a policy's worth cover what it is known to be: {@code
 * PolicyCoverageBench RUNS SHOPPERS}. Two kinds of shoppers, told by what they looked at before;
 * each impression shows one of five items with known chances and is clicked with known ones; the
 * policy shows each kind the two items of its own.
 */
public final class PolicyCoverageBench {
  private static final double[] SHOWN = {.4, .25, .2, .1, .05};
  private static final double[][] CLICKED = {{.1, .3, .2, .5, .15}, {.1, .15, .4, .2, .6}};
  private static final int[][] LISTS = {{3, 1}, {4, 2}};
  private static final int PASTS = SHOWN.length;

  private PolicyCoverageBench() {}

  /** Runs the bench. */
  public static void main(String[] arguments) {
    int runs = Integer.parseInt(arguments[0]);
    int shoppers = Integer.parseInt(arguments[1]);
    double worth = (CLICKED[0][3] + CLICKED[0][1] + CLICKED[1][4] + CLICKED[1][2]) / 4;
    int[] covered = new int[4];
    double ips = 0;
    double snips = 0;
    for (int run = 0; run < runs; run++) {
      PolicyResult.Estimated found = estimated(run, shoppers);
      ips += found.ips().value() / runs;
      snips += found.snips().value() / runs;
      covered[0] += covers(found.ips().normal().interval().orElseThrow(), worth);
      covered[1] += covers(found.ips().bootstrap(), worth);
      covered[2] += covers(found.snips().normal().interval().orElseThrow(), worth);
      covered[3] += covers(found.snips().bootstrap(), worth);
    }
    System.out.printf(
        Locale.ROOT,
        "%d runs of %d shoppers, worth %.4f: IPS mean %.4f, covers %.3f (normal) %.3f (bootstrap);"
            + " SNIPS mean %.4f, covers %.3f %.3f%n",
        runs,
        shoppers,
        worth,
        ips,
        (double) covered[0] / runs,
        (double) covered[1] / runs,
        snips,
        (double) covered[2] / runs,
        (double) covered[3] / runs);
  }

  private static PolicyResult.Estimated estimated(int run, int shoppers) {
    SplittableRandom random = new SplittableRandom(run);
    PolicyShop shop = new PolicyShop();
    for (int user = 0; user < shoppers; user++) {
      int kind = random.nextInt(2);
      shop.event(0, user, "view", PASTS + kind);
      int impressions = 1 + random.nextInt(4);
      for (int i = 0; i < impressions; i++) {
        int item = item(random.nextDouble());
        int hour = 48 * (i + 1);
        shop.shown(hour, user, item, 1, SHOWN[item]);
        if (random.nextDouble() < CLICKED[kind][item]) {
          shop.event(hour + 1, user, "click", item);
        }
      }
    }
    EventLog log = EventLog.of(shop.frame());
    Interactions all = LogInteractions.of(log, EventWeights.standard());
    PolicyQuery query =
        new PolicyQuery(
            new Reward.Deed(EventKind.CLICK),
            OptionalLong.of(3_600_000),
            2,
            Double.POSITIVE_INFINITY,
            0,
            run,
            List.of());
    return (PolicyResult.Estimated)
        new PolicyComparison(log, all, ItemFacts.unknown(all.itemIds()))
            .of(query, from -> List.of(new Known()), Progress.unwatched())
            .results()
            .getFirst()
            .worth();
  }

  private static int item(double draw) {
    double rest = draw;
    int item = 0;
    while (item < SHOWN.length - 1 && rest >= SHOWN[item]) {
      rest -= SHOWN[item];
      item++;
    }
    return item;
  }

  private static int covers(Estimate.Interval interval, double worth) {
    return interval.lower() <= worth && worth <= interval.upper() ? 1 : 0;
  }

  /** Knows of each past what to list. */
  private static final class Known implements Recommender, FittedRecommender {
    @Override
    public String name() {
      return "known";
    }

    @Override
    public FittedRecommender fit(Interactions training, Progress progress) {
      return this;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of();
    }

    @Override
    public void score(History history, double[] scores) {
      Arrays.fill(scores, 0);
      int[] list = LISTS[history.items()[0] - PASTS];
      scores[list[0]] = 2;
      scores[list[1]] = 1;
    }

    @Override
    public double[] contributions(History history, int item) {
      return new double[history.size()];
    }
  }
}
