package vitrine.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options of a training, given again for each file more that has other columns. */
final class MoreReviews {
  @Option(
      names = "--with",
      required = true,
      paramLabel = "FILE",
      description = "one file more, with columns of its own, which follow")
  private Path file = Path.of("");

  @Option(
      names = "--with-text",
      required = true,
      paramLabel = "C",
      description = "its column of the text")
  private String text = "";

  @ArgGroup(multiplicity = "1")
  private Truth truth = new Truth();

  /** Stars, labels or ratings of that file. */
  private static final class Truth {
    @Option(names = "--with-stars", paramLabel = "C", description = "its column of stars")
    private @Nullable String stars;

    @Option(names = "--with-label", paramLabel = "C", description = "its column of labels")
    private @Nullable String label;

    @Option(names = "--with-rating", paramLabel = "C", description = "its column of ratings")
    private @Nullable String rating;
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  TruthColumn truth() {
    if (truth.stars != null) {
      return new TruthColumn(TruthColumn.Kind.STARS, truth.stars);
    }
    if (truth.label != null) {
      return new TruthColumn(TruthColumn.Kind.LABEL, truth.label);
    }
    return new TruthColumn(
        TruthColumn.Kind.RATING, java.util.Objects.requireNonNullElse(truth.rating, ""));
  }
}
