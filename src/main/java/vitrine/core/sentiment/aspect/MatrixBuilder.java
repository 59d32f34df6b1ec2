package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.sentiment.MoodCounts;

/** Counts opinions by aspect and by the value of a column. */
final class MatrixBuilder {
  private final int aspects;
  private final AspectQuery query;

  MatrixBuilder(int aspects, AspectQuery query) {
    this.aspects = aspects;
    this.query = query;
  }

  AspectMatrix of(List<AspectOpinion> opinions, Optional<CodeColumn> column) {
    if (column.isEmpty()) {
      return new AspectMatrix(List.of(), 0, query.least());
    }
    CodeColumn values = column.get();
    Map<Integer, MoodCounts.Builder[]> cellsOf = new HashMap<>();
    Map<Integer, Integer> volumes = new HashMap<>();
    for (AspectOpinion opinion : opinions) {
      int code = values.codes()[opinion.row()];
      if (code >= 0) {
        cellsOf.computeIfAbsent(code, c -> empty())[opinion.aspect()].add(
            opinion.mood(), opinion.score());
        volumes.merge(code, 1, Integer::sum);
      }
    }
    List<Integer> codes = new ArrayList<>(cellsOf.keySet());
    codes.sort(
        Comparator.comparing((Integer code) -> -volumes.getOrDefault(code, 0))
            .thenComparing(code -> values.dictionary().value(code)));
    List<AspectMatrix.Line> lines =
        codes.stream()
            .limit(query.lines())
            .map(
                code ->
                    new AspectMatrix.Line(
                        values.dictionary().value(code),
                        counts(cellsOf.getOrDefault(code, empty()))))
            .toList();
    return new AspectMatrix(lines, codes.size() - lines.size(), query.least());
  }

  private MoodCounts.Builder[] empty() {
    MoodCounts.Builder[] cells = new MoodCounts.Builder[aspects];
    Arrays.setAll(cells, i -> new MoodCounts.Builder());
    return cells;
  }

  private static List<MoodCounts> counts(MoodCounts.Builder[] cells) {
    return Arrays.stream(cells).map(MoodCounts.Builder::build).toList();
  }
}
