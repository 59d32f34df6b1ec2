package vitrine.core.exposure.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.CodedValues;

/**
 * Proposes how to read a behaviour log as an experiment: by its variant column if it has one, else
 * by the table whose units it knows best.
 */
public final class EventExperimentDetection {
  /** So many metrics are proposed at most: more would cost each too much in the correction. */
  private static final int MOST_METRICS = 4;

  private static final int MOST_VARIANTS = 12;

  /** A table is proposed if the log knows at least this share of its units. */
  private static final double LEAST_MATCH = .5;

  private static final List<String> VARIANT_WORDS =
      List.of("variant", "experiment", "treatment", "test_group", "ab_", "bucket", "实验", "版本");

  private EventExperimentDetection() {}

  /**
   * A dataset that may hold assignments.
   *
   * @param dataset its name
   */
  public record Candidate(String dataset, Frame frame) {}

  /**
   * The proposal; empty if nothing says who was assigned to what, or the log has no metric.
   *
   * @param candidates other datasets of the workspace
   * @param names the name of each metric in the user's language
   */
  public static Optional<EventExperiment> of(
      PreparedLog data, List<Candidate> candidates, Function<ProposedMetric, String> names) {
    List<EventMetric> metrics =
        Arrays.stream(ProposedMetric.values())
            .filter(metric -> metric.fits(data))
            .limit(MOST_METRICS)
            .map(metric -> metric.named(names.apply(metric)))
            .toList();
    return assignments(data, candidates).stream()
        .findFirst()
        .map(assignment -> EventExperiment.of(assignment, metrics));
  }

  /** Everything that may say who was assigned to what, the likeliest first. */
  public static List<Assignment> assignments(PreparedLog data, List<Candidate> candidates) {
    Stream<Assignment> columns =
        variantColumns(data.log().frame()).stream().map(Assignment.ByColumn::new);
    Stream<Assignment> tables =
        candidates.stream()
            .filter(candidate -> match(data, candidate) >= LEAST_MATCH)
            .sorted(Comparator.comparing(candidate -> -match(data, candidate)))
            .map(candidate -> new Assignment.ByTable(candidate.dataset()));
    return Stream.concat(columns, tables).toList();
  }

  /** Columns of events that are called as a variant and hold as few values as one. */
  static List<String> variantColumns(Frame frame) {
    return frame.columns().stream()
        .filter(name -> frame.roles().get(name) == Role.VARIANT || calledVariant(name))
        .filter(
            name ->
                frame
                    .codes(name)
                    .map(column -> column.dictionary().size())
                    .filter(size -> size >= 2 && size <= MOST_VARIANTS)
                    .isPresent())
        .sorted(Comparator.comparing(name -> frame.roles().get(name) != Role.VARIANT))
        .toList();
  }

  private static boolean calledVariant(String column) {
    String lower = column.toLowerCase(Locale.ROOT);
    return VARIANT_WORDS.stream().anyMatch(lower::contains);
  }

  /** The share of a table's units that the log knows; 0 for what is no table of assignments. */
  private static double match(PreparedLog data, Candidate candidate) {
    Frame frame = candidate.frame();
    Optional<String> unit = frame.columnOf(Role.USER);
    Optional<CodeColumn> variant = frame.codes(Role.VARIANT);
    if (unit.isEmpty() || variant.isEmpty() || variant.get().dictionary().size() < 2) {
      return 0;
    }
    Dictionary units = CodedValues.of(frame, unit.get()).dictionary();
    Dictionary users = data.log().users().dictionary();
    int known = 0;
    for (int id = 0; id < units.size(); id++) {
      known += AssignmentTable.user(users, units, id) >= 0 ? 1 : 0;
    }
    return units.size() == 0 ? 0 : (double) known / units.size();
  }
}
