package vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;
import vitrine.core.joining.Join;
import vitrine.core.joining.Joined;
import vitrine.core.joining.Joining;

/**
 * Reads the files of an experiment with the columns that its query names, and those that its checks
 * look at.
 */
final class ExperimentFiles {
  private static final int FEW_WORDS = 4;

  private final ExperimentQuery query;
  private final RowTimes times;

  ExperimentFiles(ExperimentQuery query, RowTimes times) {
    this.query = query;
    this.times = times;
  }

  /**
   * The rows of these files.
   *
   * @param attributes a file with more columns of the units, a row a unit; joined by the unit
   */
  ExperimentRows read(List<Path> files, Optional<Path> attributes) {
    ImportPlan plan = probe(files);
    List<String> names = names(plan);
    requireAll(names, List.of(query.unit()));
    requireAll(names, variant().stream().toList());
    requireAll(names, times.column().stream().toList());
    Set<String> used = used();
    if (attributes.isEmpty()) {
      requireAll(names, used);
      return read(withUsed(plan, used));
    }
    ExperimentRows rows = read(withUsed(plan, used));
    names.forEach(used::remove);
    return joined(rows, attributes.get(), used);
  }

  private ExperimentRows joined(ExperimentRows rows, Path file, Set<String> wanted) {
    ImportPlan plan = probe(List.of(file));
    List<String> names = names(plan);
    requireAll(names, wanted);
    String unit =
        names.contains(query.unit())
            ? query.unit()
            : plan.columnOf(Role.USER)
                .map(ColumnPlan::name)
                .orElseThrow(() -> noColumn(query.unit(), names));
    for (String name : names) {
      plan = plan.withRole(name, wanted.contains(name) ? Role.ATTRIBUTE : Role.IGNORED);
    }
    plan = plan.withKind(DatasetKind.USERS).withRole(unit, Role.USER);
    String name = String.valueOf(file.getFileName());
    try (ImportOutcome outcome = kept(plan)) {
      Joined joined = Joining.join(rows.frame(), outcome.frame(), new Join("", name, Role.USER));
      return new ExperimentRows(
          joined.frame(),
          rows.read(),
          rows.setAside(),
          Optional.of(joined.match()),
          Optional.empty());
    }
  }

  private ImportPlan probe(List<Path> files) {
    return FileProbe.probe(files, times.zone(), Progress.unwatched());
  }

  private static List<String> names(ImportPlan plan) {
    return plan.columns().stream().map(ColumnPlan::name).toList();
  }

  private Set<String> used() {
    Set<String> used = new HashSet<>();
    for (MetricColumn metric : query.metrics()) {
      used.add(metric.column());
      metric.denominator().ifPresent(used::add);
      metric
          .covariate()
          .ifPresent(
              before -> {
                used.add(before.column());
                before.denominator().ifPresent(used::add);
              });
    }
    used.addAll(query.segments());
    query.stratify().ifPresent(used::add);
    used.addAll(query.reading().rules().columns());
    query.reading().assigned().ifPresent(used::add);
    return used;
  }

  private ImportPlan withUsed(ImportPlan probed, Set<String> used) {
    ImportPlan plan = probed;
    for (ColumnPlan column : probed.columns()) {
      boolean wanted = used.contains(column.name()) || evidence(column);
      plan = plan.withRole(column.name(), wanted ? Role.ATTRIBUTE : Role.IGNORED);
    }
    ImportPlan timed =
        time(probed).filter(name -> !used.contains(name)).map(withTime(plan)).orElse(plan);
    ImportPlan withUnit = timed.withRole(query.unit(), Role.USER);
    return variant()
        .map(column -> withUnit.withKind(DatasetKind.EXPERIMENT).withRole(column, Role.VARIANT))
        .orElseGet(() -> withUnit.withKind(DatasetKind.USERS));
  }

  /** Rows of which no experiment has been made yet name no variant. */
  private Optional<String> variant() {
    return Optional.of(query.variant()).filter(column -> !column.isEmpty());
  }

  /** What the checks look at: times, values from before, and columns of a few words. */
  private static boolean evidence(ColumnPlan column) {
    return switch (column.suggested()) {
      case TIME -> true;
      case NUMBER -> FrameExperiment.fromBefore(column.name());
      case TEXT -> column.examples().size() <= FEW_WORDS;
      case FLAG -> false;
    };
  }

  private Optional<String> time(ImportPlan probed) {
    return times.column().or(() -> probed.columnOf(Role.TIME).map(ColumnPlan::name));
  }

  private static Function<String, ImportPlan> withTime(ImportPlan plan) {
    return column -> plan.withRole(column, Role.TIME);
  }

  private static ExperimentRows read(ImportPlan plan) {
    try (ImportOutcome outcome = kept(plan)) {
      return ExperimentRows.of(outcome);
    }
  }

  private static ImportOutcome kept(ImportPlan plan) {
    ImportOutcome outcome = new Importer().read(plan, Progress.unwatched());
    if (outcome.rowsKept() == 0) {
      outcome.close();
      throw new VitrineException(ProblemCode.IMPORT_NOTHING_KEPT, outcome.rowsRead());
    }
    return outcome;
  }

  private static void requireAll(List<String> names, Collection<String> wanted) {
    for (String column : new ArrayList<>(wanted)) {
      if (!names.contains(column)) {
        throw noColumn(column, names);
      }
    }
  }

  private static VitrineException noColumn(String column, List<String> names) {
    return new VitrineException(ProblemCode.EXPERIMENT_NO_COLUMN, column, String.join(", ", names));
  }
}
