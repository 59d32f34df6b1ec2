package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.TrendPoint;
import vitrine.core.sentiment.aspect.Aspect;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.AspectMatrix;
import vitrine.core.sentiment.aspect.AspectQuote;
import vitrine.core.sentiment.aspect.AspectReport;
import vitrine.core.sentiment.aspect.Share;

/** What {@code vitrine aspects --json} prints. */
record AspectsDocument(
    String model,
    String modelHash,
    String dataHash,
    @Nullable Long rowsRead,
    @Nullable Long rowsSetAside,
    double unsureBelow,
    int leastInCell,
    int reviews,
    int speaking,
    int clauses,
    int clausesUnscored,
    List<Figure> aspects,
    Matrix products,
    Matrix categories,
    double seconds) {

  /** One aspect. */
  record Figure(
      String id,
      @Nullable String name,
      @Nullable List<String> terms,
      int reviews,
      int clauses,
      Counts counts,
      @Nullable Interval negative,
      @Nullable Interval neutral,
      @Nullable Interval positive,
      @Nullable Interval unsure,
      @Nullable Double meanScore,
      List<Point> trend,
      List<Quote> praise,
      List<Quote> blame) {

    static Figure of(AspectFigure figure) {
      Aspect aspect = figure.aspect();
      MoodCounts counts = figure.counts();
      return new Figure(
          aspect.id(),
          aspect.name().orElse(null),
          aspect.name().isEmpty() ? null : aspect.terms(),
          counts.all(),
          figure.clauses(),
          Counts.of(counts),
          Interval.of(figure.negative()),
          Interval.of(figure.neutral()),
          Interval.of(figure.positive()),
          Interval.of(figure.unsure()),
          counts.meanScore().isPresent() ? counts.meanScore().getAsDouble() : null,
          figure.trend().stream().map(Point::of).toList(),
          figure.praise().stream().map(Quote::of).toList(),
          figure.blame().stream().map(Quote::of).toList());
    }
  }

  /** Reviews by what they say. */
  record Counts(int negative, int neutral, int positive, int unsure, int unscored) {
    static Counts of(MoodCounts counts) {
      return new Counts(
          counts.negative(),
          counts.neutral(),
          counts.positive(),
          counts.unsure(),
          counts.unscored());
    }
  }

  /** A share with its 95 % interval. */
  record Interval(double share, double lower, double upper) {
    static @Nullable Interval of(Optional<Share> share) {
      return share.map(s -> new Interval(s.value(), s.lower(), s.upper())).orElse(null);
    }
  }

  /** A week. */
  record Point(String start, Counts counts) {
    static Point of(TrendPoint point) {
      return new Point(point.start().toString(), Counts.of(point.counts()));
    }
  }

  /** A clause and its place. */
  record Quote(int row, int start, String text, double score) {
    static Quote of(AspectQuote quote) {
      return new Quote(quote.row(), quote.start(), quote.text(), quote.score());
    }
  }

  /** Aspects against products or categories. */
  record Matrix(List<Line> lines, int leftOut) {
    static Matrix of(AspectMatrix matrix, List<AspectFigure> figures) {
      List<Line> lines = new ArrayList<>();
      for (AspectMatrix.Line line : matrix.lines()) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
          MoodCounts counts = line.cells().get(i);
          if (counts.all() > 0) {
            cells.put(
                figures.get(i).aspect().id(),
                new Cell(
                    Counts.of(counts),
                    matrix.tells(counts)
                        ? Interval.of(Share.of(counts.negative(), counts.decided()))
                        : null));
          }
        }
        lines.add(new Line(line.key(), cells));
      }
      return new Matrix(lines, matrix.leftOut());
    }
  }

  /** A product or a category. */
  record Line(String key, Map<String, Cell> cells) {}

  /** Counts, and the negative share where enough reviews stand behind it. */
  record Cell(Counts counts, @Nullable Interval negative) {}

  /** What was read, by what it was scored. */
  record Origin(
      String model,
      String modelHash,
      String dataHash,
      @Nullable Long rowsRead,
      @Nullable Long rowsSetAside,
      double unsureBelow) {}

  static AspectsDocument of(
      AspectReport report, Origin origin, int clauses, int clausesUnscored, double seconds) {
    return new AspectsDocument(
        origin.model(),
        origin.modelHash(),
        origin.dataHash(),
        origin.rowsRead(),
        origin.rowsSetAside(),
        origin.unsureBelow(),
        report.products().least(),
        report.reviews(),
        report.speaking(),
        clauses,
        clausesUnscored,
        report.figures().stream().map(Figure::of).toList(),
        Matrix.of(report.products(), report.figures()),
        Matrix.of(report.categories(), report.figures()),
        seconds);
  }
}
