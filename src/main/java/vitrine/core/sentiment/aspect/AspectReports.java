package vitrine.core.sentiment.aspect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.TrendPoint;

/** Computes {@link AspectReport}s from mentions and the scores of their clauses. */
public final class AspectReports {
  private final ReviewSet reviews;
  private final AspectMentions mentions;
  private final List<AspectOpinion> opinions;
  private final AspectQuotes quotes;

  /**
   * Reports on these reviews.
   *
   * @param scores one a distinct clause of the mentions
   * @param confidence below which an opinion counts as unsure
   */
  public AspectReports(
      ReviewSet reviews,
      AspectMentions mentions,
      Scores scores,
      double confidence,
      AspectCorrections corrections) {
    this.reviews = reviews;
    this.mentions = mentions;
    this.opinions = AspectOpinions.of(mentions, scores, confidence, corrections);
    this.quotes = new AspectQuotes(mentions, scores, confidence);
  }

  /** The opinions of all reviews, by review and aspect. */
  public List<AspectOpinion> opinions() {
    return List.copyOf(opinions);
  }

  /** What some reviews say of each aspect. */
  public AspectReport report(int[] rows, AspectQuery query) {
    BitSet chosen = new BitSet(reviews.rows());
    for (int row : rows) {
      chosen.set(row);
    }
    List<List<AspectOpinion>> byAspect = new ArrayList<>();
    mentions.aspects().forEach(aspect -> byAspect.add(new ArrayList<>()));
    List<AspectOpinion> all = new ArrayList<>();
    BitSet speaking = new BitSet(reviews.rows());
    for (AspectOpinion opinion : opinions) {
      if (chosen.get(opinion.row())) {
        byAspect.get(opinion.aspect()).add(opinion);
        all.add(opinion);
        speaking.set(opinion.row());
      }
    }
    MatrixBuilder matrix = new MatrixBuilder(mentions.aspects().size(), query);
    return new AspectReport(
        rows.length,
        speaking.cardinality(),
        IntStream.range(0, byAspect.size())
            .mapToObj(aspect -> figure(aspect, byAspect.get(aspect), query))
            .toList(),
        matrix.of(all, reviews.items()),
        matrix.of(all, reviews.categories()));
  }

  private AspectFigure figure(int aspect, List<AspectOpinion> its, AspectQuery query) {
    return new AspectFigure(
        mentions.aspects().get(aspect),
        counts(its),
        its.stream().mapToInt(opinion -> opinion.to() - opinion.from()).sum(),
        trend(its, query.grain()),
        quotes.praise(its, query.quotes()),
        quotes.blame(its, query.quotes()));
  }

  private static MoodCounts counts(List<AspectOpinion> opinions) {
    MoodCounts.Builder counts = new MoodCounts.Builder();
    opinions.forEach(opinion -> counts.add(opinion.mood(), opinion.score()));
    return counts.build();
  }

  private List<TrendPoint> trend(List<AspectOpinion> opinions, Grain grain) {
    TreeMap<LocalDate, MoodCounts.Builder> points = new TreeMap<>();
    for (AspectOpinion opinion : opinions) {
      day(opinion.row())
          .ifPresent(
              day ->
                  points
                      .computeIfAbsent(grain.start(day), d -> new MoodCounts.Builder())
                      .add(opinion.mood(), opinion.score()));
    }
    List<TrendPoint> trend = new ArrayList<>();
    if (!points.isEmpty()) {
      LocalDate last = points.lastKey();
      for (LocalDate at = points.firstKey(); !at.isAfter(last); at = grain.next(at)) {
        MoodCounts.Builder counts = points.get(at);
        trend.add(new TrendPoint(at, counts == null ? counts(List.of()) : counts.build()));
      }
    }
    return trend;
  }

  private Optional<LocalDate> day(int row) {
    return reviews
        .times()
        .map(times -> times.getLong(row))
        .filter(time -> time != Long.MIN_VALUE)
        .map(time -> Instant.ofEpochMilli(time).atZone(reviews.frame().zone()).toLocalDate());
  }
}
