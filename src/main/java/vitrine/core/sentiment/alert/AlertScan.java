package vitrine.core.sentiment.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Blocks;

/**
 * All series of a dataset with their tests. Nothing in it depends on how many false alarms the user
 * accepts, so that another choice costs nothing.
 *
 * @param tested series that reach the volume
 * @param untested series that do not, or are too short
 */
public record AlertScan(List<SeriesTests> tested, List<Untested> untested) {

  /** Copies the lists. */
  public AlertScan {
    tested = List.copyOf(tested);
    untested = List.copyOf(untested);
  }

  /**
   * A series without a test.
   *
   * @param product its id, empty where the reviews name no product
   * @param aspect its name
   * @param days that it spans
   * @param reviews in all
   * @param reason why it has none
   */
  public record Untested(
      Optional<String> product, String aspect, int days, int reviews, Reason reason) {}

  /** Why a series cannot be tested. */
  public enum Reason {
    /** It spans fewer than 28 days. */
    TOO_SHORT,
    /** No day after the first two weeks, and no four days together, have 20 reviews. */
    TOO_FEW_REVIEWS;

    /** The name in files: lower case. */
    public String argument() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Tests all series, split over the cores.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static AlertScan of(Mentions mentions, Progress progress) {
    List<DailySeries> series = mentions.series();
    progress.step("progress.alerts");
    long total = series.stream().mapToLong(DailySeries::days).sum();
    AtomicLong done = new AtomicLong();
    List<List<SeriesTests>> blocks =
        Blocks.of(
            series.size(),
            (from, to) -> {
              SeasonalTrend decomposition = new SeasonalTrend(SeasonalTrend.Settings.WEEKLY);
              List<SeriesTests> block = new ArrayList<>();
              for (DailySeries one : series.subList(from, to)) {
                progress.checkCancelled();
                if (one.days() >= SeriesTests.FEWEST_DAYS) {
                  block.add(SeriesTests.of(one, decomposition, progress));
                }
                progress.report(done.addAndGet(one.days()), total);
              }
              return block;
            });
    List<SeriesTests> spanning = blocks.stream().flatMap(List::stream).toList();
    List<Untested> untested = new ArrayList<>();
    for (DailySeries one : series) {
      if (one.days() < SeriesTests.FEWEST_DAYS) {
        untested.add(untested(one, Reason.TOO_SHORT));
      }
    }
    for (SeriesTests one : spanning) {
      if (!one.any()) {
        untested.add(untested(one.series(), Reason.TOO_FEW_REVIEWS));
      }
    }
    return new AlertScan(spanning.stream().filter(SeriesTests::any).toList(), untested);
  }

  private static Untested untested(DailySeries series, Reason reason) {
    return new Untested(series.product(), series.aspect(), series.days(), series.decided(), reason);
  }
}
