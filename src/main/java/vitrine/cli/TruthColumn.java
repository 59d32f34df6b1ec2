package vitrine.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.dataset.Role;

/** Options of a verb: the column that says what each review is, one of three. */
final class TruthColumn {
  @Option(names = "--stars", paramLabel = "C", description = "column of stars")
  private @Nullable String stars;

  @Option(names = "--label", paramLabel = "C", description = "column of labels")
  private @Nullable String label;

  @Option(
      names = "--rating",
      paramLabel = "C",
      description =
          "column of graded ratings around 0: up to .5 neutral, from 1 clear, between left out")
  private @Nullable String rating;

  TruthColumn() {}

  /** A column of one kind. */
  TruthColumn(Kind kind, String column) {
    switch (kind) {
      case STARS -> stars = column;
      case LABEL -> label = column;
      case RATING -> rating = column;
    }
  }

  /** What a column says. */
  enum Kind {
    STARS(Role.RATING),
    LABEL(Role.LABEL),
    RATING(Role.RATING);

    private final Role role;

    Kind(Role role) {
      this.role = role;
    }

    /** What the import takes the column for. */
    Role role() {
      return role;
    }
  }

  Kind kind() {
    if (stars != null) {
      return Kind.STARS;
    }
    return label == null ? Kind.RATING : Kind.LABEL;
  }

  /** The name of the column. */
  String column() {
    if (stars != null) {
      return stars;
    }
    if (label != null) {
      return label;
    }
    return rating == null ? "" : rating;
  }
}
