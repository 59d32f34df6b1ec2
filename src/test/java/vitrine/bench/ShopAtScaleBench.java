package vitrine.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.TopLists;
import vitrine.core.recommend.evaluation.IntraListDiversity;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.core.recommend.shop.ShopReports;
import vitrine.core.recommend.shop.UserGroupings;

/**
 * How long the shop's report takes: {@code ShopAtScaleBench USERS ITEMS}. Item neighbours, 10 items
 * for everybody, 30 made-up categories, groups by activity.
 */
public final class ShopAtScaleBench {
  private static final int LENGTH = 10;
  private static final int CATEGORIES = 30;

  private ShopAtScaleBench() {}

  /** Runs the bench. */
  public static void main(String[] arguments) throws IOException {
    Interactions all =
        SyntheticHistories.of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.printf(
        Locale.ROOT,
        "%d events, %d shoppers, %d items%n",
        all.events(),
        all.users(),
        all.catalogue());
    FittedRecommender model = new ItemKnn(200).fit(all, Progress.unwatched());
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      int[][] lists = TopLists.of(model, all, LENGTH, Progress.unwatched());
      long listed = System.nanoTime();
      double diversity = diversity(all, lists);
      long diverse = System.nanoTime();
      ShopReport report =
          new ShopReports(all, facts(all), List.of(UserGroupings.activity(all)))
              .of(model, LENGTH, false, Progress.unwatched());
      long reported = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "lists %.2f s, exact diversity of all %.2f s (%.4f), whole report %.2f s (never %d, too"
              + " much %d)%n",
          (listed - start) / 1e9,
          (diverse - listed) / 1e9,
          diversity,
          (reported - diverse) / 1e9,
          report.never().items().size(),
          report.tooMuch().items().size());
    }
  }

  private static double diversity(Interactions all, int[][] lists) {
    IntraListDiversity diversity = IntraListDiversity.of(all);
    ThreadLocal<double[]> rooms = ThreadLocal.withInitial(diversity::room);
    return Arrays.stream(lists)
        .parallel()
        .mapToDouble(list -> diversity.of(list, rooms.get()).orElse(0))
        .average()
        .orElse(0);
  }

  private static ItemFacts facts(Interactions all) {
    ItemFacts unknown = ItemFacts.unknown(all.itemIds());
    String[] categories = new String[all.catalogue()];
    Arrays.setAll(categories, item -> "c" + item % CATEGORIES);
    return new ItemFacts(
        all.itemIds(),
        unknown.titles(),
        unknown.texts(),
        categories,
        unknown.brands(),
        unknown.prices(),
        Optional.empty());
  }
}
