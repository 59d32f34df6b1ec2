package vitrine.core.recommend.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ShopperLists;

/**
 * Measures how far a model's explanations can be trusted, over a sample of shoppers. Deletion and
 * insertion curves: Petsiuk, Das and Saenko, "RISE: Randomized input sampling for explanation of
 * black-box models" (2018), with past items in place of pixels. The same seed gives the same
 * report.
 */
public final class ExplanationQuality {
  /** The fewest distinct past items of a shopper who is asked: an order of two says little. */
  public static final int FEWEST_ITEMS = 3;

  private static final int POINTS = 10;

  private final ShopperLists lists;

  /** Measures the lists of a model. */
  public ExplanationQuality(ShopperLists lists) {
    this.lists = lists;
  }

  /**
   * Measures.
   *
   * @throws VitrineException if no shopper has {@link #FEWEST_ITEMS} past items
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ExplanationReport of(QualitySettings settings, Progress progress) {
    long start = System.nanoTime();
    progress.step("progress.recommend.explaining");
    Interactions interactions = lists.interactions();
    int[] eligible =
        IntStream.range(0, interactions.users())
            .filter(
                user -> interactions.history(user).distinctItems().cardinality() >= FEWEST_ITEMS)
            .toArray();
    if (eligible.length == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_HISTORIES, FEWEST_ITEMS);
    }
    int[] asked = sample(eligible, settings);
    @Nullable ShopperQuality[] results = new ShopperQuality[asked.length];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, asked.length)
        .parallel()
        .forEach(
            i -> {
              progress.checkCancelled();
              // a stream of its own for each shopper: no thread decides what is drawn
              SplittableRandom random =
                  new SplittableRandom(settings.seed() ^ (0x9e3779b97f4a7c15L * (asked[i] + 1L)));
              results[i] = ShopperQuality.of(lists, asked[i], settings, random);
              progress.report(done.incrementAndGet(), asked.length);
            });
    List<ShopperQuality> all = new ArrayList<>();
    Arrays.stream(results).forEach(result -> all.add(Objects.requireNonNull(result)));
    Optional<ExplanationReport.Curves> curves = curves(all);
    int some =
        (int)
            IntStream.range(0, interactions.users())
                .filter(user -> interactions.events(user) > 0)
                .count();
    return new ExplanationReport(
        lists.model().name(),
        lists.model().settings(),
        lists.model().contributionKind(),
        interactions.source(),
        new ExplanationReport.Sample(
            settings.seed(),
            settings.length(),
            settings.randomOrders(),
            eligible.length,
            some - eligible.length,
            asked.length,
            (int) all.stream().filter(one -> one.curves().isPresent()).count()),
        curves,
        counterfactuals(all),
        sentences(all),
        curves.map(of -> Fidelity.of(of.deletionRank(), of.insertionRank())),
        (System.nanoTime() - start) / 1e9);
  }

  /** Draws without putting back. */
  private static int[] sample(int[] eligible, QualitySettings settings) {
    int size = Math.min(settings.sample(), eligible.length);
    SplittableRandom random = new SplittableRandom(settings.seed());
    int[] drawn = eligible.clone();
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(drawn.length - i);
      int swapped = drawn[i];
      drawn[i] = drawn[other];
      drawn[other] = swapped;
    }
    int[] sample = Arrays.copyOf(drawn, size);
    Arrays.sort(sample);
    return sample;
  }

  private static Optional<ExplanationReport.Curves> curves(List<ShopperQuality> all) {
    List<ShopperQuality.Curves> some =
        all.stream().map(ShopperQuality::curves).flatMap(Optional::stream).toList();
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ExplanationReport.Curves(
                deletion(some, ShopperCurves.Curve::ranks),
                insertion(some, ShopperCurves.Curve::ranks),
                deletion(some, ShopperCurves.Curve::scores),
                insertion(some, ShopperCurves.Curve::scores)));
  }

  private static CurveComparison deletion(
      List<ShopperQuality.Curves> some, Function<ShopperCurves.Curve, double[]> values) {
    return compared(
        some,
        curves -> values.apply(curves.deletion()),
        curves -> values.apply(curves.randomDeletion()),
        -1);
  }

  private static CurveComparison insertion(
      List<ShopperQuality.Curves> some, Function<ShopperCurves.Curve, double[]> values) {
    return compared(
        some,
        curves -> values.apply(curves.insertion()),
        curves -> values.apply(curves.randomInsertion()),
        1);
  }

  private static CurveComparison compared(
      List<ShopperQuality.Curves> some,
      Function<ShopperQuality.Curves, double[]> ordered,
      Function<ShopperQuality.Curves, double[]> random,
      int better) {
    double[] own = some.stream().mapToDouble(one -> area(ordered.apply(one))).toArray();
    double[] other = some.stream().mapToDouble(one -> area(random.apply(one))).toArray();
    double[] differences =
        IntStream.range(0, own.length).mapToDouble(i -> better * (own[i] - other[i])).toArray();
    List<CurveComparison.Point> points = new ArrayList<>();
    for (int point = 0; point <= POINTS; point++) {
      double share = (double) point / POINTS;
      points.add(
          new CurveComparison.Point(
              share,
              mean(some, one -> at(ordered.apply(one), share)),
              mean(some, one -> at(random.apply(one), share))));
    }
    return new CurveComparison(
        points, MeanEstimate.of(own), MeanEstimate.of(other), MeanEstimate.of(differences));
  }

  /** The area under values at equal steps, by trapezia; the steps span 1. */
  static double area(double[] values) {
    double sum = 0;
    for (int step = 1; step < values.length; step++) {
      sum += (values[step - 1] + values[step]) / 2;
    }
    return sum / (values.length - 1);
  }

  /** The value at a share of the steps, linear between two of them. */
  static double at(double[] values, double share) {
    double place = share * (values.length - 1);
    int below = Math.min((int) place, values.length - 2);
    return values[below] + (place - below) * (values[below + 1] - values[below]);
  }

  private static double mean(
      List<ShopperQuality.Curves> some, ToDoubleFunction<ShopperQuality.Curves> value) {
    return some.stream().mapToDouble(value).average().orElse(0);
  }

  private static ExplanationReport.Counterfactuals counterfactuals(List<ShopperQuality> all) {
    int found = all.stream().mapToInt(ShopperQuality::found).sum();
    int removed = all.stream().mapToInt(ShopperQuality::removedItems).sum();
    int sets = all.stream().mapToInt(ShopperQuality::randomSets).sum();
    int drops = all.stream().mapToInt(ShopperQuality::randomDrops).sum();
    return new ExplanationReport.Counterfactuals(
        all.stream().mapToInt(ShopperQuality::searched).sum(),
        found,
        all.stream().mapToInt(ShopperQuality::verified).sum(),
        found == 0 ? Optional.empty() : Optional.of((double) removed / found),
        sets == 0 ? Optional.empty() : Optional.of((double) drops / sets));
  }

  private static ExplanationReport.Sentences sentences(List<ShopperQuality> all) {
    int with = all.stream().mapToInt(ShopperQuality::withSentence).sum();
    double coverage = all.stream().mapToDouble(ShopperQuality::coverage).sum();
    return new ExplanationReport.Sentences(
        all.stream().mapToInt(ShopperQuality::items).sum(),
        with,
        with == 0 ? Optional.empty() : Optional.of(coverage / with));
  }
}
