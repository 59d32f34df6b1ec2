package vitrine.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;

/** Reads the files of an experiment with the columns that its query names, and no others. */
final class ExperimentFiles {
  private ExperimentFiles() {}

  static ImportOutcome read(List<Path> files, ExperimentQuery query, @Nullable String segment) {
    // Times play no part in a comparison of arms, so any zone will do.
    ImportPlan plan = FileProbe.probe(files, ZoneOffset.UTC, Progress.unwatched());
    Set<String> used = new HashSet<>();
    for (MetricColumn metric : query.metrics()) {
      used.add(metric.column());
      metric.covariate().ifPresent(used::add);
    }
    if (segment != null) {
      used.add(segment);
    }
    List<String> names = plan.columns().stream().map(ColumnPlan::name).toList();
    requireAll(names, used);
    requireAll(names, List.of(query.unit(), query.variant()));
    for (String name : names) {
      plan = plan.withRole(name, used.contains(name) ? Role.ATTRIBUTE : Role.IGNORED);
    }
    plan =
        plan.withKind(DatasetKind.EXPERIMENT)
            .withRole(query.unit(), Role.USER)
            .withRole(query.variant(), Role.VARIANT);
    ImportOutcome outcome = new Importer().read(plan, Progress.unwatched());
    if (outcome.rowsKept() == 0) {
      outcome.close();
      throw new VitrineException(ProblemCode.IMPORT_NOTHING_KEPT, outcome.rowsRead());
    }
    return outcome;
  }

  private static void requireAll(List<String> names, Collection<String> wanted) {
    for (String column : wanted) {
      if (!names.contains(column)) {
        throw new VitrineException(
            ProblemCode.EXPERIMENT_NO_COLUMN, column, String.join(", ", names));
      }
    }
  }
}
