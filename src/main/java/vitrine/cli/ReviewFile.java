package vitrine.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;
import vitrine.core.sentiment.LabelMapping;
import vitrine.core.sentiment.RatingMapping;
import vitrine.core.sentiment.RowPart;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.StarMapping;

/**
 * Reviews read from files for one verb; nothing is stored.
 *
 * @param reviews the rows kept
 * @param rowsRead rows kept and rows set aside together
 * @param rowsSetAside rows that could not be read
 */
record ReviewFile(ReviewSet reviews, long rowsRead, long rowsSetAside) {

  /**
   * Labelled texts, in file order.
   *
   * @param rows their row numbers
   */
  record Labelled(List<Integer> rows, List<String> texts, List<Sentiment> labels, int unlabelled) {}

  /**
   * What each of these rows is for, as a column says: train, validation or test.
   *
   * @throws vitrine.core.common.VitrineException if there is no such column, or it says otherwise
   */
  List<RowPart> parts(String column, List<Integer> rows) {
    CodeColumn values =
        reviews
            .frame()
            .codes(column)
            .orElseThrow(() -> new VitrineException(ProblemCode.PART_UNKNOWN, column));
    return rows.stream().map(row -> RowPart.of(values.value(row))).toList();
  }

  /**
   * Reads files as reviews.
   *
   * @throws vitrine.core.common.VitrineException if they cannot be read, or have no such column
   */
  static ReviewFile read(
      List<Path> files,
      String text,
      @Nullable String stars,
      @Nullable String label,
      Progress progress) {
    Map<Role, String> columns = new LinkedHashMap<>();
    columns.put(Role.TEXT, text);
    if (stars != null) {
      columns.put(Role.RATING, stars);
    }
    if (label != null) {
      columns.put(Role.LABEL, label);
    }
    return read(files, columns, ZoneId.of("UTC"), progress);
  }

  /** Reads files as reviews with a column of truths. */
  static ReviewFile read(List<Path> files, String text, TruthColumn truth, Progress progress) {
    Map<Role, String> columns = new LinkedHashMap<>();
    columns.put(Role.TEXT, text);
    columns.put(truth.kind().role(), truth.column());
    return read(files, columns, ZoneId.of("UTC"), progress);
  }

  /**
   * Reads files as reviews.
   *
   * @param columns that hold what; the likely ones hold the rest
   * @param zone whose days count
   * @throws vitrine.core.common.VitrineException if they cannot be read, or have no such column
   */
  static ReviewFile read(
      List<Path> files, Map<Role, String> columns, ZoneId zone, Progress progress) {
    ImportPlan plan = FileProbe.probe(files, zone, progress).withZone(zone);
    for (Map.Entry<Role, String> column : columns.entrySet()) {
      plan = plan.withRole(column.getValue(), column.getKey());
    }
    try (ImportOutcome outcome = new Importer().read(plan, progress)) {
      return new ReviewFile(
          ReviewSet.of(outcome.frame()), outcome.rowsRead(), outcome.setAside().count());
    }
  }

  /** The text of each review, empty where there is none. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(reviews.rows());
    for (int row = 0; row < reviews.rows(); row++) {
      texts.add(reviews.text(row));
    }
    return texts;
  }

  /** The labels that a column says. Rows without are left out. */
  Labelled labelled(TruthColumn truth) {
    return switch (truth.kind()) {
      case STARS -> byNumber(stars -> Optional.of(StarMapping.DEFAULT.of(stars)));
      case RATING -> byNumber(RatingMapping.DEFAULT::of);
      case LABEL -> byLabel(reviews.labels().orElseThrow());
    };
  }

  /** The stars or ratings, a row each; NaN where there are none. */
  double[] numbers() {
    return reviews.ratings().map(MeasureColumn::values).orElse(new double[0]);
  }

  /**
   * The values of a column that rows are grouped by, as text.
   *
   * @throws VitrineException if there is no such column
   */
  List<String> group(String column, List<Integer> rows) {
    Optional<CodeColumn> codes = reviews.frame().codes(column);
    if (codes.isPresent()) {
      CodeColumn values = codes.get();
      return rows.stream().map(row -> values.codes()[row] < 0 ? "" : values.value(row)).toList();
    }
    double[] numbers =
        reviews
            .frame()
            .measures(column)
            .orElseThrow(
                () ->
                    new VitrineException(
                        ProblemCode.PLAN_UNKNOWN_COLUMN,
                        column,
                        String.join(", ", reviews.frame().columns())))
            .values();
    return rows.stream().map(row -> number(numbers[row])).toList();
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private Labelled byNumber(DoubleFunction<Optional<Sentiment>> meaning) {
    double[] numbers = numbers();
    List<Integer> rows = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int row = 0; row < numbers.length; row++) {
      Optional<Sentiment> label =
          Double.isFinite(numbers[row]) ? meaning.apply(numbers[row]) : Optional.empty();
      if (label.isPresent()) {
        rows.add(row);
        texts.add(reviews.text(row));
        labels.add(label.get());
      }
    }
    return new Labelled(rows, texts, labels, reviews.rows() - texts.size());
  }

  private Labelled byLabel(CodeColumn column) {
    Map<Integer, String> values = new HashMap<>();
    for (int code : column.codes()) {
      if (code >= 0 && !values.containsKey(code)) {
        values.put(code, column.dictionary().value(code));
      }
    }
    Map<String, Sentiment> meaning = LabelMapping.of(new java.util.HashSet<>(values.values()));
    List<Integer> rows = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int row = 0; row < reviews.rows(); row++) {
      Optional<Sentiment> label =
          Optional.ofNullable(values.get(column.codes()[row])).map(meaning::get);
      if (label.isPresent()) {
        rows.add(row);
        texts.add(reviews.text(row));
        labels.add(label.get());
      }
    }
    return new Labelled(rows, texts, labels, reviews.rows() - texts.size());
  }
}
