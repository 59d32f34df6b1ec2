package vitrine.bench;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.mf.Factorization;
import es.uam.eps.ir.ranksys.mf.als.HKVFactorizer;
import es.uam.eps.ir.ranksys.mf.rec.MFRecommender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.lambda.tuple.Tuple;
import org.jooq.lambda.tuple.Tuple3;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Als;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.SequenceFile;
import vitrine.core.recommend.TopLists;

/**
 * Item-kNN and our ALS beside the implicit ALS of RankSys 0.4.3 (Hu, Koren and Volinsky, exact
 * solves in double precision), of the same rank, confidence, regularisation and iterations: {@code
 * RankSysBench USERS ITEMS}, or {@code RankSysBench FILE} for a file of sequences.
 */
public final class RankSysBench {
  private static final int LENGTH = 10;
  private static final Als SETTINGS = Als.standard();

  private RankSysBench() {}

  public static void main(String[] arguments) throws IOException {
    Interactions all =
        arguments.length == 1
            ? SequenceFile.read(Path.of(arguments[0]), Progress.unwatched())
            : SyntheticHistories.of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    Interactions training = RecommendAtScaleBench.training(all);
    System.out.printf(
        Locale.ROOT,
        "%d events, %d shoppers, %d items%n",
        all.events(),
        all.users(),
        all.catalogue());
    ours(ItemKnn.plain(), all, training);
    ours(SETTINGS, all, training);
    theirs(all, training);
  }

  private static void ours(Recommender model, Interactions all, Interactions training) {
    long start = System.nanoTime();
    FittedRecommender fitted = model.fit(training, Progress.unwatched());
    long ready = System.nanoTime();
    int[][] lists = TopLists.of(fitted, training, LENGTH, Progress.unwatched());
    print(model.name(), start, ready, System.nanoTime(), lists, all);
  }

  private static void theirs(Interactions all, Interactions training) {
    SimpleFastUserIndex<Integer> users =
        SimpleFastUserIndex.load(IntStream.range(0, all.users()).boxed());
    SimpleFastItemIndex<Integer> items =
        SimpleFastItemIndex.load(IntStream.range(0, all.catalogue()).boxed());
    SimpleFastPreferenceData<Integer, Integer> data =
        SimpleFastPreferenceData.load(preferences(training), users, items);
    long start = System.nanoTime();
    Factorization<Integer, Integer> factors =
        new HKVFactorizer<Integer, Integer>(
                SETTINGS.regularisation(),
                weight -> 1 + SETTINGS.alpha() * weight,
                SETTINGS.iterations())
            .factorize(SETTINGS.rank(), data);
    long ready = System.nanoTime();
    MFRecommender<Integer, Integer> recommender = new MFRecommender<>(users, items, factors);
    int[][] lists =
        IntStream.range(0, training.users())
            .parallel()
            .mapToObj(
                user -> {
                  var known = training.history(user).distinctItems();
                  return recommender
                      .getRecommendation(user, LENGTH, item -> !known.get(item))
                      .getIidxs()
                      .stream()
                      .mapToInt(found -> found.v1)
                      .toArray();
                })
            .toArray(int[][]::new);
    print("RankSys HKV", start, ready, System.nanoTime(), lists, all);
  }

  private static Stream<Tuple3<Integer, Integer, Double>> preferences(Interactions training) {
    return IntStream.range(0, training.users())
        .boxed()
        .flatMap(
            user -> {
              Map<Integer, Double> sums = new TreeMap<>();
              History history = training.history(user);
              for (int event = 0; event < history.size(); event++) {
                sums.merge(history.items()[event], (double) history.weights()[event], Double::sum);
              }
              return sums.entrySet().stream()
                  .map(entry -> Tuple.tuple(user, entry.getKey(), entry.getValue()));
            });
  }

  private static void print(
      String name, long start, long ready, long listed, int[][] lists, Interactions all) {
    System.out.printf(
        Locale.ROOT,
        "%s: fit %.2f s, top %d of all %.2f s, hit rate of the last event %.4f%n",
        name,
        RecommendAtScaleBench.seconds(start, ready),
        LENGTH,
        RecommendAtScaleBench.seconds(ready, listed),
        RecommendAtScaleBench.hitRate(lists, all));
  }
}
