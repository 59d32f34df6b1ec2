package vitrine.core.recommend.policy;

import java.util.SplittableRandom;

/**
 * Impressions of a shop whose every chance is known. Shoppers are of two kinds, each kind likes
 * other items; the log prefers item 0 to all others; each shopper sees one to four impressions.
 */
public final class KnownShop {
  private static final double[] SHOWN = {.4, .25, .2, .1, .05};
  private static final double[][] CLICKED = {
    {.1, .3, .2, .5, .15},
    {.1, .15, .4, .2, .6}
  };
  private static final int[][] LISTS = {{3, 1}, {4, 2}};

  private final Impressions impressions;
  private final int[][] lists;
  private final double worth;

  /** Draws the impressions of so many shoppers. */
  public KnownShop(SplittableRandom random, int shoppers) {
    int[] counts = new int[shoppers];
    int size = 0;
    for (int user = 0; user < shoppers; user++) {
      counts[user] = 1 + random.nextInt(4);
      size += counts[user];
    }
    int[] users = new int[size];
    int[] items = new int[size];
    double[] chances = new double[size];
    double[] rewards = new double[size];
    lists = new int[shoppers][];
    int at = 0;
    for (int user = 0; user < shoppers; user++) {
      int kind = random.nextInt(2);
      lists[user] = LISTS[kind];
      for (int i = 0; i < counts[user]; i++) {
        int item = item(random.nextDouble());
        users[at] = user;
        items[at] = item;
        chances[at] = SHOWN[item];
        rewards[at] = random.nextDouble() < CLICKED[kind][item] ? 1 : 0;
        at++;
      }
    }
    double[] places = new double[size];
    impressions = new Impressions(users, items, places, chances, rewards, new long[size]);
    worth = (CLICKED[0][3] + CLICKED[0][1] + CLICKED[1][4] + CLICKED[1][2]) / 4;
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

  /** What was logged. */
  public Impressions impressions() {
    return impressions;
  }

  /** Each shopper is shown two items that their kind likes. */
  public TargetPolicy policy() {
    return new TargetPolicy.ModelLists("known", lists);
  }

  /** What the policy earns an impression, in the long run. */
  public double worth() {
    return worth;
  }
}
