package vitrine.core.sentiment.aspect;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Scores;

/**
 * What the reviews of one product say of each aspect.
 *
 * @param reviews how many reviews the product has
 * @param figures the aspects that they speak of, the one that most speak of first
 * @param unscored clauses that no model has scored yet; they are in the figures without a mood
 */
public record ItemAspects(int reviews, List<AspectFigure> figures, int unscored) {

  /** Copies the list. */
  public ItemAspects {
    figures = List.copyOf(figures);
  }

  /**
   * Reads the reviews of a product.
   *
   * @param item its id
   * @param scoring what is known of clauses, one score a clause
   * @param confidence below which an opinion counts as unsure
   */
  public static ItemAspects of(
      ReviewSet reviews,
      String item,
      AspectVocabulary vocabulary,
      Function<List<String>, Scores> scoring,
      double confidence,
      AspectCorrections corrections,
      Progress progress) {
    int[] rows = reviews.items().map(column -> rows(column, item)).orElse(new int[0]);
    AspectMentions mentions = new AspectFinder(vocabulary).find(reviews, rows, progress);
    Scores scores = scoring.apply(mentions.clauses());
    List<AspectFigure> figures =
        new AspectReports(reviews, mentions, scores, confidence, corrections)
            .report(rows, AspectQuery.DEFAULT).figures().stream()
                .filter(figure -> figure.clauses() > 0)
                .sorted(
                    Comparator.comparingInt((AspectFigure figure) -> -figure.counts().all())
                        .thenComparing(figure -> figure.aspect().id()))
                .toList();
    int unscored =
        (int)
            IntStream.range(0, mentions.clauses().size())
                .filter(clause -> !scores.scored(clause))
                .count();
    return new ItemAspects(rows.length, figures, unscored);
  }

  private static int[] rows(CodeColumn items, String item) {
    int code = items.dictionary().code(item);
    return IntStream.range(0, items.codes().length)
        .filter(row -> code >= 0 && items.codes()[row] == code)
        .toArray();
  }
}
