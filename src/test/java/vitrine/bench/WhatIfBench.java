package vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.WhatIf;
import vitrine.core.recommend.rules.Rerankings;
import vitrine.core.recommend.rules.Rule;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.core.recommend.rules.SimilarityKind;

/**
 * How long a list, its explanation and a what-if take on 20,000 items, 50,000 shoppers and 1 M
 * events: item-kNN, and a stand-in for a network of two blocks of width 64 over the newest 50
 * events that is scored in plain loops. Prints medians and 95th percentiles in milliseconds.
 */
public final class WhatIfBench {
  private static final int ITEMS = 20_000;
  private static final int SHOPPERS = 50_000;
  private static final int EVENTS = 20;
  private static final int WARM_UP = 30;
  private static final int MEASURED = 60;

  private WhatIfBench() {}

  /** Runs. */
  public static void main(String[] arguments) {
    Interactions shop = shop();
    Rerankings rerankings = new Rerankings(shop, ItemFacts.unknown(shop.itemIds()));
    FittedRecommender linear = ItemKnn.plain().fit(shop, Progress.unwatched());
    for (FittedRecommender model : List.of(linear, new Network(64, 50, 2))) {
      ShopperLists lists = new ShopperLists(shop, model);
      WhatIf whatIf = new WhatIf(lists, EventWeights.standard());
      ListRequest plain = ListRequest.plain(10);
      ListRequest diverse =
          plain.by(
              rerankings.of(
                  RuleSet.off().with(new Rule.Diversity(true, .7, SimilarityKind.BEHAVIOUR))));
      measure(model, "list", user -> lists.list(user, plain));
      measure(model, "list, explained", user -> lists.list(user, ListRequest.explained(10)));
      // both lists are timed, though a window has the one before at hand
      measure(
          model,
          "what if: an item out",
          user -> whatIf.of(user, List.of(firstOut(shop, user)), plain, plain));
      measure(
          model,
          "what if: a purchase added",
          user ->
              whatIf.of(user, List.of(new PastEdit.Added("17", EventKind.PURCHASE)), plain, plain));
      measure(model, "what if: diversity on", user -> whatIf.of(user, List.of(), plain, diverse));
    }
  }

  private static PastEdit firstOut(Interactions shop, int user) {
    return new PastEdit.WithoutItem(shop.itemIds().id(shop.items()[shop.starts()[user]]));
  }

  private static void measure(FittedRecommender model, String what, IntConsumer work) {
    IntStream.range(0, WARM_UP).forEach(work);
    double[] millis = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      work.accept(WARM_UP + i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-8s %-28s median %7.1f ms, 95 %% %7.1f ms%n",
        model.name(),
        what,
        millis[MEASURED / 2],
        millis[MEASURED * 95 / 100]);
  }

  /** Few items are popular: the square of a uniform number. */
  private static Interactions shop() {
    Random random = new Random(7);
    int[][] histories = new int[SHOPPERS][EVENTS];
    for (int[] history : histories) {
      Arrays.setAll(history, _ -> (int) (ITEMS * Math.pow(random.nextDouble(), 2)));
    }
    return Shop.of(ITEMS, histories);
  }

  /** As many multiplications as a network of blocks of attention and dense layers takes. */
  private record Network(int width, int longest, int blocks) implements FittedRecommender {
    @Override
    public String name() {
      return "network";
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of();
    }

    @Override
    public void score(History history, double[] scores) {
      float[] state = new float[width];
      int events = Math.min(longest, history.size());
      for (int event = history.size() - events; event < history.size(); event++) {
        for (int layer = 0; layer < 12 * blocks; layer++) {
          float[] next = new float[width];
          for (int row = 0; row < width; row++) {
            float sum = 0;
            for (int column = 0; column < width; column++) {
              sum += state[column] * weight(row + layer, column + history.items()[event]);
            }
            next[row] = Math.abs(sum) + weight(row, history.items()[event]);
          }
          state = next;
        }
        double norm = 0;
        for (float value : state) {
          norm += value * value;
        }
        for (int i = 0; i < width; i++) {
          state[i] /= (float) Math.sqrt(norm + 1e-9);
        }
      }
      for (int item = 0; item < scores.length; item++) {
        float sum = 0;
        for (int i = 0; i < width; i++) {
          sum += state[i] * weight(i, item);
        }
        scores[item] = sum;
      }
    }

    private static float weight(int row, int column) {
      return ((row * 31 + column * 17) & 63) / 64f - .5f;
    }

    @Override
    public double[] contributions(History history, int item) {
      throw new UnsupportedOperationException("drops are made by the lists");
    }

    @Override
    public ContributionKind contributionKind() {
      return ContributionKind.REMOVAL;
    }
  }
}
