package vitrine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Als;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.TopLists;

/**
 * How long simple models and ALS take: {@code RecommendAtScaleBench USERS ITEMS [MODEL ...]}. Fits
 * without each shopper's last event, lists 10 items for everybody, says how often the last event is
 * among them, and lists one shopper with explanations.
 */
public final class RecommendAtScaleBench {
  private static final int LENGTH = 10;
  private static final int SHOPPERS_SHOWN = 200;

  private RecommendAtScaleBench() {}

  /** Runs the bench. */
  public static void main(String[] arguments) throws IOException {
    int users = Integer.parseInt(arguments[0]);
    int items = Integer.parseInt(arguments[1]);
    Interactions all = SyntheticHistories.of(users, items);
    Interactions training = training(all);
    System.out.printf(
        Locale.ROOT,
        "%d events, %d shoppers, %d items%n",
        all.events(),
        all.users(),
        all.catalogue());
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    for (Recommender model : List.of(new Popularity(), ItemKnn.plain(), Als.standard())) {
      if (wanted.isEmpty() || wanted.contains(model.name())) {
        measure(model, all, training);
      }
    }
    System.out.printf(Locale.ROOT, "peak of the heap %d MB%n", peak() >> 20);
  }

  /** All but each shopper's last event. */
  static Interactions training(Interactions all) {
    int[] kept = new int[all.users()];
    for (int user = 0; user < kept.length; user++) {
      kept[user] = Math.max(0, all.events(user) - 1);
    }
    return all.firstEvents(kept);
  }

  private static void measure(Recommender model, Interactions all, Interactions training) {
    long start = System.nanoTime();
    double worked = processor();
    FittedRecommender fitted = model.fit(training, Progress.unwatched());
    long ready = System.nanoTime();
    double workedFit = processor();
    int[][] lists = TopLists.of(fitted, training, LENGTH, Progress.unwatched());
    long listed = System.nanoTime();
    double workedLists = processor();
    System.out.printf(
        Locale.ROOT,
        "%s: fit %.2f s (%.2f s of processors), top %d of all %.2f s (%.2f s of processors), hit"
            + " rate of the last event %.4f%n",
        model.name(),
        seconds(start, ready),
        workedFit - worked,
        LENGTH,
        seconds(ready, listed),
        workedLists - workedFit,
        hitRate(lists, all));
    ShopperLists shopper = new ShopperLists(training, fitted);
    explain(shopper, "what each past item adds", ListRequest.plain(LENGTH));
    explain(shopper, "counterfactuals and sureness too", ListRequest.explained(LENGTH));
  }

  private static void explain(ShopperLists lists, String what, ListRequest request) {
    double most = 0;
    double sum = 0;
    int shown = Math.min(SHOPPERS_SHOWN, lists.interactions().users());
    for (int user = 0; user < shown; user++) {
      long begin = System.nanoTime();
      lists.list(user, request);
      double took = seconds(begin, System.nanoTime()) * 1000;
      if (user >= shown / 2) {
        most = Math.max(most, took);
        sum += took;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  one list with %s: %.1f ms in the mean, %.1f ms at most%n",
        what,
        sum / (shown - shown / 2),
        most);
  }

  static double hitRate(int[][] lists, Interactions all) {
    int hits = 0;
    for (int user = 0; user < lists.length; user++) {
      History history = all.history(user);
      int last = history.items()[history.size() - 1];
      for (int item : lists[user]) {
        hits += item == last ? 1 : 0;
      }
    }
    return (double) hits / lists.length;
  }

  /** Seconds of all processors that this process has used. */
  private static double processor() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
        .sum();
  }

  static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
