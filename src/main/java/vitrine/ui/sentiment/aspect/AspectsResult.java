package vitrine.ui.sentiment.aspect;

import java.util.Comparator;
import java.util.Optional;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.AspectMatrix;
import vitrine.core.sentiment.aspect.AspectReport;
import vitrine.core.sentiment.aspect.RememberedAspects;

/**
 * What the tab shows.
 *
 * @param report on the reviews that the screen shows
 * @param remembered how the aspects are arranged
 * @param clauses different clauses of all reviews that speak of an aspect
 * @param unscored how many of them have no score yet
 * @param chosen id of the aspect that the user looks at
 */
public record AspectsResult(
    AspectReport report,
    RememberedAspects remembered,
    int clauses,
    int unscored,
    Optional<String> chosen) {

  /** The aspect that the user looks at, else the one that most reviews speak of. */
  Optional<AspectFigure> shown() {
    return report.figures().stream()
        .filter(figure -> chosen.equals(Optional.of(figure.aspect().id())))
        .findFirst()
        .or(
            () ->
                report.figures().stream()
                    .max(Comparator.comparingInt(figure -> figure.counts().all())));
  }

  AspectMatrix matrix(boolean byCategory) {
    return byCategory ? report.categories() : report.products();
  }
}
